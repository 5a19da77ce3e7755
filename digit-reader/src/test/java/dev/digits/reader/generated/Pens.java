package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Thin and thick pens, small and large digits. */
final class Pens {
    private static final int DIGITS = 4;

    private Pens() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("pen of 1 pixel, digits of 40", 90, random -> written(random, 40, 1)),
                new PictureKind("pen of 1 pixel, digits of 120", 90, random -> written(random, 120, 1)),
                new PictureKind("pen of 1 pixel, digits of 400", 90, random -> written(random, 400, 1)),
                new PictureKind("pen of a sixth of the height", 90, random -> written(random, 120, 20)),
                new PictureKind("1 of one straight stroke", 80, Pens::one),
                new PictureKind("digits of 12 pixels", 70, random -> row(random, 120, 40, 12)),
                new PictureKind("digits of 20 pixels on 12 megapixels", 75, random -> row(random, 4000, 3000, 20)),
                new PictureKind("digits of 2,000 pixels", 90, Pens::huge),
                new PictureKind("digits at the picture's edge", 80, Pens::cutLine));
    }

    private static GeneratedPicture written(Random random, int height, int pen) {
        try (Page page = new Page(5 * height, 2 * height, Page.WHITE)) {
            String text = Page.number(random, DIGITS);
            page.written(text, height / 2.0, height / 2.0, height, pen, Imgproc.LINE_8);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    /** Ruled, from slightly backwards to as slanted as people write, with pens from a fortieth to a sixth of its height. */
    private static GeneratedPicture one(Random random) {
        int height = 40 + random.nextInt(160);
        double pen = height / (6.0 + 34 * random.nextDouble());
        double slant = height * (0.4 * random.nextDouble() - 0.08);
        try (Page page = new Page(3 * height, 2 * height, Page.WHITE)) {
            Point foot = new Point(1.5 * height - slant / 2, 1.5 * height);
            Point head = new Point(1.5 * height + slant / 2, 0.5 * height);
            page.stroke(new Point[] {head, foot}, (int) Math.max(1, Math.rint(pen)), Imgproc.LINE_AA);
            return page.png(page.inked(Page.BLACK), "1");
        }
    }

    private static GeneratedPicture row(Random random, int width, int height, int digit) {
        try (Page page = new Page(width, height, Page.WHITE)) {
            String text = page.row(random, DIGITS, width / 4.0, height / 2.0, digit);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static GeneratedPicture huge(Random random) {
        try (Page page = new Page(4000, 2400, Page.WHITE)) {
            String text = Page.number(random, 2);
            page.written(text, 200, 200, 2000, 120, Imgproc.LINE_8);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    /** Ink at the left and at the lower edge. */
    private static GeneratedPicture cutLine(Random random) {
        try (Page page = new Page(600, 240, Page.WHITE)) {
            String text = page.row(random, DIGITS, 60, 100, 80);
            Rect ink = Imgproc.boundingRect(page.ink());
            Mat pixels = page.inked(Page.BLACK);
            Mat part = page.mats().keep(pixels.submat(ink.y / 2, ink.y + ink.height, ink.x, 600));
            return page.png(part, text);
        }
    }
}
