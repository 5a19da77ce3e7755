package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Digits among what is none. */
final class Clutter {
    private static final int HEIGHT = 64;
    private static final int TOP = 50;
    private static final int BOTTOM = TOP + HEIGHT;
    private static final int MIDDLE = TOP + HEIGHT / 2;
    private static final int PEN = 6;

    private Clutter() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("point or comma", 80, random -> sign(random, Sign.POINT, Sign.COMMA)),
                new PictureKind(
                        "minus, equals, colon", 85, random -> sign(random, Sign.MINUS, Sign.EQUALS, Sign.COLON)),
                new PictureKind("plus", 85, random -> sign(random, Sign.PLUS)),
                new PictureKind("slash or bracket", 65, random -> sign(random, Sign.SLASH, Sign.BRACKET)),
                new PictureKind("print beside digits", 70, Clutter::print),
                new PictureKind("digit crossed out", 85, Clutter::crossedOut),
                new PictureKind("ring round the number", 85, Clutter::ring));
    }

    /**
     * A sign in a box of half a digit's height, its sides 1.
     *
     * @param ends lines, each from (x, y) to (x, y)
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    private record Sign(double... ends) {
        static final Sign POINT = new Sign(0.45, 0.92, 0.5, 0.97);
        static final Sign COMMA = new Sign(0.5, 0.9, 0.4, 1.1);
        static final Sign MINUS = new Sign(0.1, 0.5, 0.9, 0.5);
        static final Sign EQUALS = new Sign(0.1, 0.4, 0.9, 0.4, 0.1, 0.65, 0.9, 0.65);
        static final Sign COLON = new Sign(0.5, 0.3, 0.52, 0.32, 0.5, 0.85, 0.52, 0.87);
        static final Sign PLUS = new Sign(0.1, 0.5, 0.9, 0.5, 0.5, 0.25, 0.5, 0.75);
        static final Sign SLASH = new Sign(0.9, -0.05, 0.2, 1.05);
        static final Sign BRACKET = new Sign(0.8, -0.05, 0.5, 0.25, 0.5, 0.25, 0.5, 0.75, 0.5, 0.75, 0.8, 1.05);

        void drawOn(Page page, double left) {
            for (int i = 0; i < ends.length; i += 4) {
                page.stroke(
                        new Point[] {at(left, ends[i], ends[i + 1]), at(left, ends[i + 2], ends[i + 3])},
                        PEN,
                        Imgproc.LINE_AA);
            }
        }

        private static Point at(double left, double x, double y) {
            return new Point(left + x * HEIGHT / 2, TOP + y * HEIGHT);
        }
    }

    private static GeneratedPicture sign(Random random, Sign... signs) {
        try (Page page = new Page(480, 160, Page.WHITE)) {
            String before = page.row(random, 2, 30, MIDDLE, HEIGHT);
            signs[random.nextInt(signs.length)].drawOn(page, 200);
            String after = page.row(random, 2, 260, MIDDLE, HEIGHT);
            return page.png(page.inked(Page.BLACK), before + after);
        }
    }

    private static GeneratedPicture print(Random random) {
        try (Page page = new Page(600, 160, Page.WHITE)) {
            String word = List.of("Room", "Total", "Page", "Price").get(random.nextInt(4));
            Imgproc.putText(
                    page.ink(),
                    word,
                    new Point(20, BOTTOM - 10),
                    Imgproc.FONT_HERSHEY_DUPLEX,
                    1.4,
                    Page.WHITE,
                    2,
                    Imgproc.LINE_AA);
            String text = page.row(random, 3, 280, MIDDLE, HEIGHT);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static GeneratedPicture crossedOut(Random random) {
        try (Page page = new Page(600, 160, Page.WHITE)) {
            String before = page.row(random, 2, 30, MIDDLE, HEIGHT);
            page.row(random, 1, 220, MIDDLE, HEIGHT);
            for (int i = 0; i < 3; i++) {
                page.stroke(
                        new Point[] {new Point(205, TOP + 6 + 22 * i), new Point(285, TOP + 2 + 20 * i)},
                        PEN,
                        Imgproc.LINE_AA);
                page.stroke(
                        new Point[] {new Point(285, TOP + 2 + 20 * i), new Point(205, TOP + 26 + 22 * i)},
                        PEN,
                        Imgproc.LINE_AA);
            }
            String after = page.row(random, 2, 330, MIDDLE, HEIGHT);
            return page.png(page.inked(Page.BLACK), before + after);
        }
    }

    /** As one draws it by hand: it need not close. */
    private static GeneratedPicture ring(Random random) {
        try (Page page = new Page(640, 240, Page.WHITE)) {
            String text = page.row(random, 2 + random.nextInt(3), 170, 120, HEIGHT);
            int begin = random.nextInt(360);
            Imgproc.ellipse(
                    page.ink(),
                    new Point(290 + random.nextInt(20), 115 + random.nextInt(10)),
                    new Size(210, 85 + random.nextInt(15)),
                    random.nextInt(9) - 4,
                    begin,
                    begin + 345 + random.nextInt(30),
                    Page.WHITE,
                    PEN,
                    Imgproc.LINE_AA);
            return page.png(page.inked(Page.BLACK), text);
        }
    }
}
