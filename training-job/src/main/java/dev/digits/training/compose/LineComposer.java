package dev.digits.training.compose;

import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.strip.FramedStrip;
import dev.digits.segmentation.strip.StripFramer;
import dev.digits.training.ink.EdgeCut;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Composes lines: chooses what stands on one and how it is written, paints it, and frames it as lines are framed that are
 * served. Without state; a line follows from the bank and the random numbers alone.
 */
public final class LineComposer {
    /** Lines with numbers as a person wrote them. */
    private static final double AS_WRITTEN = 0.16;
    /** What is wider, in digit heights, was several digits and keeps its line. */
    private static final double WIDE = 2;
    /** By how much the aspect of a line's digits differs. */
    private static final double UNEVEN_ASPECT = 0.1;
    /** Lines that are framed by rows other than their ink's. */
    private static final double OFF_ROWS = 0.22;

    private static final double MOST_OFF = 0.45;
    /** The outer parts of a digit in which it is not to be named, and the fewest columns in which it may be. */
    private static final double OUTER = 0.12;

    private static final int FEWEST_COLUMNS = 3;

    /** What is no digit, of marks that stand alone as people send them. */
    private static final double NOT_A_DIGIT = 0.25;
    /** Width of the pen's trace in MNIST's digits, in digit heights. */
    private static final double PEN_OF_IMAGES = 0.11;

    private final GlyphBank bank;
    private final LineContents contents;
    private final StripFramer framer = new StripFramer();

    public LineComposer(GlyphBank bank) {
        this.bank = bank;
        contents = new LineContents(bank);
    }

    /** The next line, framed, with what cameras and scanners do to it. */
    public ComposedLine compose(RandomGenerator random) {
        Written written = write(random);
        LinePainter.Painted painted = painted(written, random);
        FramedStrip framed = frame(painted, written.pen(), random);
        List<LabelWindow> windows = written.digits().stream()
                .map(digit -> window(digit, written.painter(), painted.left(), framed))
                .toList();
        return new ComposedLine(StripNoise.apply(framed.strip(), random), written.labels(), windows);
    }

    /** The next line as ink, before it is framed. */
    public PaintedLine paint(RandomGenerator random) {
        return ink(write(random), random);
    }

    /** A mark by itself as ink, with nothing beside it: a digit, or a letter or sign. */
    public PaintedLine paintAlone(RandomGenerator random) {
        Glyph mark = random.nextDouble() < NOT_A_DIGIT
                ? bank.alone(random)
                : contents.digits(1, random).get(0);
        LineShape shape = LineShape.of(random);
        LinePainter painter = new LinePainter(shape);
        return ink(written(List.of(mark), shape, painter, random), random);
    }

    private static PaintedLine ink(Written written, RandomGenerator random) {
        LinePainter.Painted painted = painted(written, random);
        List<PaintedLine.Place> places = written.glyphs().stream()
                .map(glyph -> place(glyph, written.painter(), painted.left()))
                .toList();
        return new PaintedLine(painted.image(), written.pen(), written.labels(), places);
    }

    private static LinePainter.Painted painted(Written written, RandomGenerator random) {
        LinePainter.Painted painted = written.painter().paint();
        GreyImage image = painted.image();
        EdgeCut.apply(image.pixels(), image.width(), written.pen(), random);
        CoarseSampling.apply(image, written.pen(), random);
        return painted;
    }

    /**
     * A line that is to be painted.
     *
     * @param pen width of the trace that its digits were written with, in canvas pixels
     * @param glyphs all that stands on it; empty where it is not known where each stands
     */
    @SuppressWarnings("ArrayRecordComponent") // painted, never compared
    private record Written(LinePainter painter, double pen, int[] labels, List<PlacedGlyph> glyphs) {
        /** Where each label stands; empty where that is not known. */
        List<PlacedGlyph> digits() {
            return glyphs.stream().filter(glyph -> glyph.glyph().isDigit()).toList();
        }
    }

    private Written write(RandomGenerator random) {
        LineShape shape = LineShape.of(random);
        LinePainter painter = new LinePainter(shape);
        if (bank.hasNumbers() && random.nextDouble() < AS_WRITTEN) {
            InkNumber number = bank.number(random);
            double scale = shape.height() * (1 + 0.3 * random.nextDouble());
            double aspect = 0.85 + 0.35 * random.nextDouble();
            GlyphChange change = GlyphChange.of(random).level();
            painter.add(new PlacedGlyph(number.ink().changed(change), 0, 0, scale * aspect, scale));
            Clutter.add(painter, bank, shape, random);
            int[] labels = number.labels().stream().mapToInt(Integer::intValue).toArray();
            return new Written(painter, shape.pen(), labels, List.of());
        }
        Written written = written(contents.choose(random), shape, painter, random);
        Clutter.add(painter, bank, shape, random);
        return written;
    }

    private static Written written(List<Glyph> glyphs, LineShape shape, LinePainter painter, RandomGenerator random) {
        List<PlacedGlyph> scaled = scaled(glyphs, shape, random);
        List<PlacedGlyph> placed = Spacing.of(random).place(scaled, shape, random);
        placed.forEach(painter::add);
        List<PlacedGlyph> digits =
                placed.stream().filter(glyph -> glyph.glyph().isDigit()).toList();
        int[] labels = digits.stream().mapToInt(digit -> digit.glyph().label()).toArray();
        boolean images = digits.stream().anyMatch(digit -> digit.glyph() instanceof TileGlyph);
        return new Written(painter, images ? PEN_OF_IMAGES * shape.height() : shape.pen(), labels, placed);
    }

    private static List<PlacedGlyph> scaled(List<Glyph> glyphs, LineShape shape, RandomGenerator random) {
        double unevenness = 0.04 + 0.14 * random.nextDouble();
        double aspect = 0.8 + 0.5 * random.nextDouble();
        double wobble = 0.09 * random.nextDouble() * shape.height();
        List<PlacedGlyph> scaled = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double scale = shape.height() * (1 + unevenness * (2 * random.nextDouble() - 1));
            double own = aspect * (1 + UNEVEN_ASPECT * (2 * random.nextDouble() - 1));
            GlyphChange change = GlyphChange.of(random);
            Glyph changed = glyph.changed(glyph.width() > WIDE ? change.level() : change);
            scaled.add(new PlacedGlyph(changed, 0, wobble * random.nextGaussian(), scale * own, scale));
        }
        return scaled;
    }

    /** In which columns a digit may be named: its inner part, at least {@value #FEWEST_COLUMNS} columns. */
    private static LabelWindow window(PlacedGlyph digit, LinePainter painter, double paintedLeft, FramedStrip framed) {
        int columns = framed.strip().width() / LineArchitecture.COLUMN_PITCH;
        double middle = digit.baseline() - digit.glyph().height() * digit.scaleY() / 2;
        double outer = OUTER * digit.width();
        double from = painter.canvasX(digit.x() + outer, middle) - paintedLeft;
        double to = painter.canvasX(digit.right() - outer, middle) - paintedLeft;
        double first = framed.toStrip(from) / LineArchitecture.COLUMN_PITCH;
        double last = framed.toStrip(to) / LineArchitecture.COLUMN_PITCH;
        double missing = Math.max(0, FEWEST_COLUMNS - (last - first)) / 2;
        return new LabelWindow(
                clamp((int) Math.floor(first - missing), columns), clamp((int) Math.ceil(last + missing) - 1, columns));
    }

    private static PaintedLine.Place place(PlacedGlyph glyph, LinePainter painter, double paintedLeft) {
        double middle = glyph.baseline() - glyph.glyph().height() * glyph.scaleY() / 2;
        return new PaintedLine.Place(
                painter.canvasX(glyph.x(), middle) - paintedLeft,
                painter.canvasX(glyph.right(), middle) - paintedLeft,
                glyph.glyph().kind());
    }

    private FramedStrip frame(LinePainter.Painted painted, double pen, RandomGenerator random) {
        GreyImage image = painted.image();
        if (random.nextDouble() >= OFF_ROWS) {
            return framer.frame(0, image, pen);
        }
        double height = image.height();
        return framer.frame(
                0, image, pen, -MOST_OFF * random.nextDouble() * height, height * (1 + MOST_OFF * random.nextDouble()));
    }

    private static int clamp(int column, int columns) {
        return Math.max(0, Math.min(columns - 1, column));
    }
}
