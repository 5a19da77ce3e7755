package dev.digits.training.letters;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Print and drawing-office script: the vector fonts of A. V. Hershey (1967) as OpenCV draws them. They need no file. */
final class HersheyFonts {
    private static final int[] FONTS = {
        Imgproc.FONT_HERSHEY_SIMPLEX,
        Imgproc.FONT_HERSHEY_COMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_SIMPLEX,
        Imgproc.FONT_HERSHEY_SCRIPT_COMPLEX
    };
    private static final int[] PENS = {2, 4, 6};

    private HersheyFonts() {}

    /** Every letter in every font and pen. OpenCV must be loaded. */
    static List<Letter> letters() {
        List<Letter> all = new ArrayList<>();
        for (int font : FONTS) {
            for (int pen : PENS) {
                for (int i = 0; i < Letter.CHARACTERS.length(); i++) {
                    all.add(letter(Letter.CHARACTERS.substring(i, i + 1), font, pen));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Letter letter(String character, int font, int pen) {
        Size capital = Imgproc.getTextSize("H", font, 1, 1, new int[1]);
        Mat sheet = new Mat(Letter.SIDE, Letter.SIDE, CvType.CV_8UC1, Scalar.all(0));
        try {
            Imgproc.putText(
                    sheet,
                    character,
                    new Point(Letter.CAPITAL, 2.5 * Letter.CAPITAL),
                    font,
                    Letter.CAPITAL / capital.height,
                    Scalar.all(255),
                    pen,
                    Imgproc.LINE_AA);
            byte[] pixels = new byte[Letter.SIDE * Letter.SIDE];
            sheet.get(0, 0, pixels);
            return Letter.cut(pixels, pen);
        } finally {
            sheet.release();
        }
    }
}
