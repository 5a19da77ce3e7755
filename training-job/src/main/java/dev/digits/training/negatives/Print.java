package dev.digits.training.negatives;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Letters and signs in print and in drawing-office script: the vector fonts of A. V. Hershey (1967) as OpenCV draws them. Those that pass for
 * a digit are left out, as they are of ink.
 */
public final class Print {
    /** Height of a capital in pixels. */
    public static final int CAPITAL = 44;

    /** Rows and columns of a letter's picture. */
    public static final int SIDE = 4 * CAPITAL;

    private static final String CHARACTERS = "ACEFGHJKLMNPQRTUVWXYacdefhijkmnprtuvwxy&@#$%{}[]()<>+=*?~;:";
    private static final int[] FONTS = {
        Imgproc.FONT_HERSHEY_SIMPLEX,
        Imgproc.FONT_HERSHEY_COMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_SIMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_COMPLEX
    };
    private static final int[] PENS = {2, 4, 6};
    private static final List<Letter> ALL = all();

    /**
     * A letter or sign.
     *
     * @param character that it is
     * @param pixels {@value #SIDE} x {@value #SIDE} bytes, row-major, 0 paper to 255 ink
     * @param pen width of its strokes in pixels, about
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    public record Letter(char character, byte[] pixels, int pen) {
        /** Its ink, to be framed as a tile. */
        Mark mark() {
            return new Mark(new Box(0, 0, SIDE, SIDE), pixels).trimmed();
        }
    }

    private Print() {}

    /** Every letter in every font and pen. OpenCV must be loaded. */
    public static List<Letter> letters() {
        return ALL;
    }

    /** One of them, each as likely as the others. */
    static Letter any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /**
     * A word.
     *
     * @param text of ASCII letters; such as pass for digits alone are letters in a word
     * @param random chooses font and pen
     * @return its ink without blank margins, 255 on 0
     */
    public static GreyImage word(String text, RandomGenerator random) {
        int font = FONTS[random.nextInt(FONTS.length)];
        int pen = PENS[random.nextInt(PENS.length)];
        double scale = scale(font);
        int width = (int) Math.ceil(Imgproc.getTextSize(text, font, scale, pen, new int[1]).width) + SIDE;
        return new Mark(new Box(0, 0, width, SIDE), drawn(text, font, scale, pen, width))
                .trimmed()
                .grey();
    }

    private static List<Letter> all() {
        List<Letter> all = new ArrayList<>();
        for (int font : FONTS) {
            for (int pen : PENS) {
                for (int i = 0; i < CHARACTERS.length(); i++) {
                    all.add(letter(CHARACTERS.charAt(i), font, pen));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Letter letter(char character, int font, int pen) {
        return new Letter(character, drawn(String.valueOf(character), font, scale(font), pen, SIDE), pen);
    }

    /** At which a capital is {@value #CAPITAL} pixels high. */
    private static double scale(int font) {
        return CAPITAL / Imgproc.getTextSize("H", font, 1, 1, new int[1]).height;
    }

    private static byte[] drawn(String text, int font, double scale, int pen, int width) {
        Mat picture = new Mat(SIDE, width, CvType.CV_8UC1, Scalar.all(0));
        try {
            Point start = new Point(CAPITAL, 2.5 * CAPITAL);
            Imgproc.putText(picture, text, start, font, scale, Scalar.all(255), pen, Imgproc.LINE_AA);
            byte[] pixels = new byte[SIDE * width];
            picture.get(0, 0, pixels);
            return pixels;
        } finally {
            picture.release();
        }
    }
}
