package dev.digits.training.glyph;

import dev.digits.training.canvas.Canvas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Glyphs written by no hand: each place of a glyph's strokes is moved a little, the whole is stretched and slanted, the pen
 * is anything from thin to thick. Augmentation bends them further. Safe for many threads.
 */
public final class Alphabet {

    /** The glyphs' own box. */
    private static final double BOX = 10;

    private static final double MIDDLE = (Canvas.SIDE - 1) / 2.0;

    /** Pixels that stay free round a letter; a smooth curve runs a little beyond its places. */
    private static final double MARGIN = 4;

    /** Half the pen's width over the glyph's height; the framer lets no stroke be thinner beside its digit. */
    private static final double THINNEST = 0.04;

    private static final double THICKEST = 0.1;

    private final List<Glyph> glyphs;
    private final double unsteady;

    private Alphabet(String resource, double unsteady) {
        this.glyphs = read(resource);
        this.unsteady = unsteady;
    }

    /** Letters and symbols that nobody takes for a digit, named by themselves. */
    public static Alphabet letters() {
        return new Alphabet("letters.txt", 0.5);
    }

    /** Digits in forms that MNIST lacks or seldom has, named {@code 0} to {@code 9}; they keep closer to their form. */
    public static Alphabet digits() {
        return new Alphabet("digits.txt", 0.3);
    }

    /** All of them, in the order of the file. */
    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** One of them, all equally likely. */
    public Glyph any(RandomGenerator random) {
        return glyphs.get(random.nextInt(glyphs.size()));
    }

    /** Writes a glyph; equal generators write it equally. */
    public Canvas draw(Glyph glyph, RandomGenerator random) {
        double height = 30 + 6 * random.nextDouble();
        double width = height * Math.exp(0.3 * (2 * random.nextDouble() - 1)) * 0.85;
        double slant = 0.35 * (2 * random.nextDouble() - 1) + 0.1;
        double radius = height * (THINNEST + (THICKEST - THINNEST) * random.nextDouble());
        List<double[][]> strokes = new ArrayList<>();
        double reach = 0;
        for (GlyphStroke stroke : glyph.strokes()) {
            double[][] places = new double[2][stroke.x().length];
            for (int i = 0; i < stroke.x().length; i++) {
                double right = (stroke.x()[i] + unsteady * random.nextGaussian()) / BOX - 0.5;
                double down = (stroke.y()[i] + unsteady * random.nextGaussian()) / BOX - 0.5;
                places[0][i] = width * right - slant * height * down;
                places[1][i] = height * down;
                reach = Math.max(reach, Math.max(Math.abs(places[0][i]), Math.abs(places[1][i])));
            }
            strokes.add(places);
        }
        double fit = Math.min(1, (MIDDLE - MARGIN - radius) / reach);
        Canvas canvas = new Canvas();
        for (int i = 0; i < strokes.size(); i++) {
            draw(
                    canvas,
                    onCanvas(strokes.get(i)[0], fit),
                    onCanvas(strokes.get(i)[1], fit),
                    glyph.strokes().get(i).smooth(),
                    radius);
        }
        return canvas;
    }

    private static double[] onCanvas(double[] places, double fit) {
        return Arrays.stream(places).map(place -> MIDDLE + fit * place).toArray();
    }

    private static void draw(Canvas canvas, double[] x, double[] y, boolean smooth, double radius) {
        Curve curve = new Curve(x, y);
        for (int i = 0; i + 1 < x.length; i++) {
            if (smooth) {
                curve.draw(canvas, i, radius);
            } else {
                canvas.line(x[i], y[i], x[i + 1], y[i + 1], radius);
            }
        }
    }

    private static List<Glyph> read(String resource) {
        try (InputStream in = Alphabet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .map(Glyph::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
