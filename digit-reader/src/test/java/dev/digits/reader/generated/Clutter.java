package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Point;
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
                new PictureKind("tick or arrow beside the number", 70, Clutter::tickOrArrow));
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

    private static GeneratedPicture tickOrArrow(Random random) {
        try (Page page = new Page(560, 160, Page.WHITE)) {
            String text = page.row(random, 3, 150, MIDDLE, HEIGHT);
            if (random.nextBoolean()) {
                int left = 390 + random.nextInt(40);
                Point[] tick = {
                    new Point(left, MIDDLE),
                    new Point(left + 10.0 + random.nextInt(10), BOTTOM - 6),
                    new Point(left + 50.0 + random.nextInt(20), TOP - random.nextInt(10))
                };
                page.stroke(tick, PEN, Imgproc.LINE_AA);
            } else {
                int tip = 100 + random.nextInt(30);
                line(page, 30, MIDDLE + random.nextInt(9) - 4, tip, MIDDLE);
                line(page, tip - 22, MIDDLE - 16, tip, MIDDLE);
                line(page, tip - 22, MIDDLE + 16, tip, MIDDLE);
            }
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static void line(Page page, int fromX, int fromY, int toX, int toY) {
        page.stroke(new Point[] {new Point(fromX, fromY), new Point(toX, toY)}, PEN, Imgproc.LINE_AA);
    }
}
