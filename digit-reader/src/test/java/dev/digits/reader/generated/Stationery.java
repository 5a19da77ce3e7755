package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Writing beside what is printed on and done to papers in an office. */
final class Stationery {
    private static final Scalar BALLPOINT = new Scalar(120, 50, 30);
    private static final int DIGITS = 4;
    private static final int HEIGHT = 60;

    private Stationery() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("dashed frame", 70, Stationery::dashedFrame),
                new PictureKind("one dashed box a digit", 70, Stationery::dashedBoxes),
                new PictureKind("bar code beside the number", 85, Stationery::barCode),
                new PictureKind("punched holes", 70, Stationery::punched),
                new PictureKind("another number blacked out", 75, Stationery::blackedOut));
    }

    /**
     * A dashed line.
     *
     * @param dash its length
     * @param blank behind each
     */
    private record Dashes(int dash, int blank, int thickness, Scalar colour) {
        static Dashes of(Random random, int shortest) {
            int dash = shortest + random.nextInt(shortest);
            return new Dashes(dash, dash / 2 + random.nextInt(5), 1 + random.nextInt(2), grey(random));
        }

        void rectangle(Page page, int left, int top, int right, int bottom) {
            for (int x = left; x < right; x += dash + blank) {
                int end = Math.min(right, x + dash);
                line(page, x, top, end, top);
                line(page, x, bottom, end, bottom);
            }
            for (int y = top; y < bottom; y += dash + blank) {
                int end = Math.min(bottom, y + dash);
                line(page, left, y, left, end);
                line(page, right, y, right, end);
            }
        }

        private void line(Page page, int fromX, int fromY, int toX, int toY) {
            Imgproc.line(
                    page.paper(), new Point(fromX, fromY), new Point(toX, toY), colour, thickness, Imgproc.LINE_AA);
        }
    }

    /** As round a coupon. */
    private static GeneratedPicture dashedFrame(Random random) {
        try (Page page = new Page(600, 240, Page.WHITE)) {
            Dashes.of(random, 9).rectangle(page, 20, 30, 580, 210);
            return grainy(page, random, page.row(random, DIGITS, 100, 120, HEIGHT));
        }
    }

    private static GeneratedPicture dashedBoxes(Random random) {
        try (Page page = new Page(40 + 100 * DIGITS, 160, Page.WHITE)) {
            Dashes dashes = Dashes.of(random, 5);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < DIGITS; i++) {
                int left = 20 + 100 * i;
                dashes.rectangle(page, left, 30, left + 84, 120);
                text.append(page.digitIn(random, left, 33, 84, HEIGHT));
            }
            return grainy(page, random, text.toString());
        }
    }

    private static GeneratedPicture barCode(Random random) {
        try (Page page = new Page(700, 260, Page.WHITE)) {
            int bottom = 160 + random.nextInt(40);
            for (int x = 440; x < 660; ) {
                int width = 2 + random.nextInt(5);
                Imgproc.rectangle(page.paper(), new Point(x, 60), new Point(x + width, bottom), grey(random), -1);
                x += width + 2 + random.nextInt(6);
            }
            return grainy(page, random, page.row(random, DIGITS, 60, 120, HEIGHT));
        }
    }

    /** The holes show what is dark below. */
    private static GeneratedPicture punched(Random random) {
        try (Page page = new Page(700, 500, Page.WHITE)) {
            for (int y : new int[] {120, 380}) {
                Imgproc.circle(
                        page.paper(), new Point(45, y), 16 + random.nextInt(8), grey(random), -1, Imgproc.LINE_AA);
            }
            String upper = page.row(random, DIGITS, 160, 150, HEIGHT);
            String lower = page.row(random, DIGITS, 160, 300, HEIGHT);
            return grainy(page, random, upper + "\n" + lower);
        }
    }

    private static GeneratedPicture blackedOut(Random random) {
        try (Page page = new Page(700, 300, Page.WHITE)) {
            int right = 220 + random.nextInt(200);
            Imgproc.rectangle(
                    page.paper(), new Point(60, 40), new Point(right, 85 + random.nextInt(30)), grey(random), -1);
            return grainy(page, random, page.row(random, DIGITS, 60, 210, HEIGHT));
        }
    }

    private static Scalar grey(Random random) {
        return Scalar.all(20 + random.nextInt(80));
    }

    private static GeneratedPicture grainy(Page page, Random random, String text) {
        return page.jpeg(Photographs.grainy(page, page.inked(BALLPOINT), random), text);
    }
}
