package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What people draw over numbers and round them. */
final class Annotations {
    private static final int HEIGHT = 64;
    private static final int TOP = 50;
    private static final int MIDDLE = TOP + HEIGHT / 2;
    private static final int PEN = 6;
    private static final Scalar BALLPOINT = new Scalar(120, 50, 30);

    private Annotations() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("digit crossed out", 85, Annotations::crossedOut),
                new PictureKind("number crossed out", 40, Annotations::numberCrossedOut),
                new PictureKind("ring round the number", 85, Annotations::ring),
                new PictureKind("ring round each digit", 85, Annotations::rings),
                new PictureKind("highlighter over the number", 80, Annotations::highlighted));
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

    /** By one line or two, a cross, teeth or loops; the number that counts stands beside it or above. */
    private static GeneratedPicture numberCrossedOut(Random random) {
        boolean isAbove = random.nextBoolean();
        try (Page page = new Page(640, 320, Page.WHITE)) {
            int digits = 2 + random.nextInt(2);
            page.row(random, digits, 60, 220, HEIGHT);
            Rect number = Imgproc.boundingRect(page.ink());
            strike(page, number, random);
            String text = isAbove
                    ? page.row(random, 3, 60, 90, HEIGHT)
                    : page.row(random, 3, number.x + number.width + 60, 220, HEIGHT);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static void strike(Page page, Rect number, Random random) {
        int left = number.x - random.nextInt(15);
        int right = number.x + number.width + random.nextInt(15);
        int top = number.y + random.nextInt(10);
        int bottom = number.y + number.height - random.nextInt(10);
        int middle = number.y + number.height / 2;
        switch (random.nextInt(5)) {
            case 0 -> line(page, left, middle + random.nextInt(12) - 6, right, middle + random.nextInt(12) - 6);
            case 1 -> {
                line(page, left, middle - 10, right, middle - 10 + random.nextInt(9));
                line(page, left, middle + 12, right, middle + 12 + random.nextInt(9));
            }
            case 2 -> {
                line(page, left, top, right, bottom);
                line(page, left, bottom, right, top);
            }
            case 3 -> {
                int teeth = (right - left) / 9;
                Point[] zigzag = new Point[teeth];
                for (int i = 0; i < teeth; i++) {
                    zigzag[i] = new Point(left + (right - left) * i / (teeth - 1.0), i % 2 == 0 ? top : bottom);
                }
                page.stroke(zigzag, PEN, Imgproc.LINE_AA);
            }
            default -> {
                for (int i = 0; i < 5; i++) {
                    Size size = new Size((right - left) / 2.0 - random.nextInt(15), 16 + random.nextInt(12));
                    Point centre = new Point((left + right) / 2.0, middle + random.nextInt(9) - 4);
                    Imgproc.ellipse(
                            page.ink(), centre, size, random.nextInt(13) - 6, 0, 360, Page.WHITE, PEN, Imgproc.LINE_AA);
                }
            }
        }
    }

    private static void line(Page page, int fromX, int fromY, int toX, int toY) {
        page.stroke(new Point[] {new Point(fromX, fromY), new Point(toX, toY)}, PEN, Imgproc.LINE_AA);
    }

    /** As one rings what is chosen. */
    private static GeneratedPicture rings(Random random) {
        try (Page page = new Page(640, 200, Page.WHITE)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                int middle = 85 + 145 * i;
                text.append(page.digitIn(random, middle - 40.0, 60, 80, 52));
                Size size = new Size(52 + random.nextInt(10), 52 + random.nextInt(6));
                Imgproc.ellipse(page.ink(), new Point(middle, 100), size, 0, 0, 350, Page.WHITE, PEN, Imgproc.LINE_AA);
            }
            return page.png(page.inked(Page.BLACK), text.toString());
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

    /** Over a part of the number at least, in yellow, green or pink. */
    private static GeneratedPicture highlighted(Random random) {
        List<Scalar> colours = List.of(new Scalar(90, 240, 245), new Scalar(120, 240, 140), new Scalar(200, 130, 250));
        try (Page page = new Page(640, 160, Scalar.all(235))) {
            String text = page.row(random, 5, 80, MIDDLE, HEIGHT);
            int left = 40 + random.nextInt(100);
            int right = left + 200 + random.nextInt(300);
            Imgproc.rectangle(
                    page.paper(),
                    new Point(left, TOP - random.nextInt(10)),
                    new Point(right, TOP + HEIGHT + random.nextInt(10)),
                    colours.get(random.nextInt(3)),
                    -1);
            return page.jpeg(Photographs.grainy(page, page.inked(BALLPOINT), random), text);
        }
    }
}
