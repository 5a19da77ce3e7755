package dev.digits.training.compose;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Letters and signs in print and in drawing-office script: the vector fonts of A. V. Hershey (1967) as OpenCV draws them. Those that pass for
 * a digit are left out, as they are of ink.
 */
public final class Print {
    private static final String CHARACTERS = "ACEFGHJKLMNPQRTUVWXYacdefhijkmnprtuvwxy&@#$%{}[]()<>+=*?~;:";
    private static final int[] FONTS = {
        Imgproc.FONT_HERSHEY_SIMPLEX,
        Imgproc.FONT_HERSHEY_COMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_SIMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_COMPLEX
    };
    /** Height of a capital in pixels: about as of all that is painted. */
    private static final int CAPITAL = 44;

    /** Small letters are made at least so high, in capitals. */
    private static final double LOWEST = 0.6;

    private static final int SIDE = 4 * CAPITAL;
    private static final int[] PENS = {2, 4, 6};
    private static final List<TileGlyph> ALL = all();

    private Print() {}

    /**
     * One letter or sign, turned and slanted a little.
     *
     * @param mark its ink
     * @param pen width of its strokes in pixels, about
     */
    public record Printed(Mark mark, double pen) {}

    /** One letter or sign to be framed as a tile; equal generators give equal ones. */
    public static Printed mark(RandomGenerator random) {
        TileGlyph glyph = any(random);
        TileGlyph changed = glyph.changed(GlyphChange.of(random));
        double finer = changed.pixelsAHeight() / glyph.pixelsAHeight();
        return new Printed(
                new Mark(new Box(0, 0, changed.columns(), changed.rows()), changed.pixels()),
                finer * PENS[PENS.length / 2]);
    }

    /** One letter or sign in one font, each as likely as the others. */
    static TileGlyph any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static List<TileGlyph> all() {
        List<TileGlyph> all = new ArrayList<>();
        for (int font : FONTS) {
            for (int pen : PENS) {
                for (int i = 0; i < CHARACTERS.length(); i++) {
                    all.add(glyph(CHARACTERS.substring(i, i + 1), font, pen));
                }
            }
        }
        return List.copyOf(all);
    }

    private static TileGlyph glyph(String character, int font, int pen) {
        Size capital = Imgproc.getTextSize("H", font, 1, 1, new int[1]);
        Mat picture = new Mat(SIDE, SIDE, CvType.CV_8UC1, Scalar.all(0));
        try {
            Imgproc.putText(
                    picture,
                    character,
                    new Point(CAPITAL, 2.5 * CAPITAL),
                    font,
                    CAPITAL / capital.height,
                    Scalar.all(255),
                    pen,
                    Imgproc.LINE_AA);
            byte[] pixels = new byte[SIDE * SIDE];
            picture.get(0, 0, pixels);
            TileGlyph cut = TileGlyph.of(Glyph.NO_DIGIT, pixels, SIDE);
            // small letters stand alone as high as digits do
            double height = Math.max(cut.rows(), CAPITAL * LOWEST);
            return new TileGlyph(Glyph.NO_DIGIT, cut.pixels(), cut.columns(), cut.rows(), height);
        } finally {
            picture.release();
        }
    }
}
