package dev.digits.reader.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Writing on paper with printed lines. */
final class PrintedPaper {
    private static final Scalar BLUE = new Scalar(220, 190, 160);
    private static final Scalar RED = new Scalar(150, 150, 235);
    private static final Scalar DARK = Scalar.all(60);
    private static final Scalar BALLPOINT = new Scalar(120, 50, 30);
    private static final int DIGITS = 4;
    private static final int HEIGHT = 60;

    private PrintedPaper() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("plain paper, two lines", 70, PrintedPaper::plain),
                new PictureKind("rules", 70, PrintedPaper::rules),
                new PictureKind("rules and margin", 70, PrintedPaper::rulesAndMargin),
                new PictureKind("squared paper", 60, PrintedPaper::squares),
                new PictureKind("one box a digit", 85, random -> boxes(random, 110, 90, BALLPOINT)),
                new PictureKind("boxes that touch", 85, random -> boxes(random, 90, 90, BALLPOINT)),
                new PictureKind("pencil in black boxes", 80, random -> boxes(random, 110, 90, pencil(random))),
                new PictureKind("comb", 80, PrintedPaper::comb),
                new PictureKind("sudoku", 45, PrintedPaper::sudoku),
                new PictureKind("table", 65, random -> table(random, BALLPOINT)),
                new PictureKind("pencil in a black table", 60, random -> table(random, pencil(random))),
                new PictureKind("boxes or a table in which nothing stands", 80, PrintedPaper::empty),
                new PictureKind("frame", 80, random -> frame(random, 30)),
                new PictureKind("picture's border", 80, random -> frame(random, 2)));
    }

    private static GeneratedPicture plain(Random random) {
        try (Page page = new Page(600, 300, Page.WHITE)) {
            return lines(page, random);
        }
    }

    private static GeneratedPicture rules(Random random) {
        try (Page page = new Page(600, 300, Page.WHITE)) {
            ruled(page, BLUE, 70);
            return lines(page, random);
        }
    }

    private static GeneratedPicture rulesAndMargin(Random random) {
        try (Page page = new Page(600, 300, Page.WHITE)) {
            ruled(page, BLUE, 70);
            line(page, 60, 0, 60, 300, RED);
            return lines(page, random);
        }
    }

    private static GeneratedPicture squares(Random random) {
        try (Page page = new Page(600, 300, Page.WHITE)) {
            ruled(page, BLUE, 22);
            for (int x = 11; x < 600; x += 22) {
                line(page, x, 0, x, 300, BLUE);
            }
            return lines(page, random);
        }
    }

    /** Two lines that stand near their rules, as people write. */
    private static GeneratedPicture lines(Page page, Random random) {
        String upper = page.row(random, DIGITS, 90, 100 + random.nextInt(8), HEIGHT);
        String lower = page.row(random, DIGITS, 90, 240 + random.nextInt(8), HEIGHT);
        return page.png(page.inked(BALLPOINT), upper + "\n" + lower);
    }

    private static void ruled(Page page, Scalar colour, int distance) {
        for (int y = distance / 2; y < page.paper().height(); y += distance) {
            line(page, 0, y, page.paper().width(), y, colour);
        }
    }

    private static GeneratedPicture boxes(Random random, int distance, int side, Scalar pen) {
        try (Page page = new Page(40 + distance * DIGITS, 40 + side, Page.WHITE)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < DIGITS; i++) {
                int left = 20 + i * distance;
                rectangle(page, left, 20, left + side, 20 + side, DARK, 2);
                text.append(page.digitIn(random, left, 20, side, HEIGHT));
            }
            return page.png(page.inked(pen), text.toString());
        }
    }

    private static GeneratedPicture comb(Random random) {
        int side = 70 + random.nextInt(20);
        int tooth = 15 + random.nextInt(20);
        try (Page page = new Page(80 + side * DIGITS, 200, Page.WHITE)) {
            StringBuilder text = new StringBuilder();
            line(page, 40, 140, 40 + side * DIGITS, 140, DARK);
            for (int i = 0; i <= DIGITS; i++) {
                line(page, 40 + i * side, 140 - tooth, 40 + i * side, 140, DARK);
            }
            for (int i = 0; i < DIGITS; i++) {
                text.append(page.digitIn(random, 40 + i * side, 60, side, 50));
            }
            return page.jpeg(Photographs.grainy(page, page.inked(BALLPOINT), random), text.toString());
        }
    }

    /** Nine boxes of nine squares, one square in three with a digit. */
    private static GeneratedPicture sudoku(Random random) {
        try (Page page = new Page(500, 500, Page.WHITE)) {
            for (int i = 0; i <= 9; i++) {
                int width = i % 3 == 0 ? 4 : 1;
                rectangle(page, 25 + 50 * i, 25, 25 + 50 * i, 475, DARK, width);
                rectangle(page, 25, 25 + 50 * i, 475, 25 + 50 * i, DARK, width);
            }
            List<String> rows = new ArrayList<>();
            for (int y = 25; y < 475; y += 50) {
                StringBuilder row = new StringBuilder();
                for (int x = 25; x < 475; x += 50) {
                    row.append(random.nextInt(3) == 0 ? page.digitIn(random, x, y, 50, 34) : "");
                }
                rows.add(row.toString());
            }
            String text = rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.joining("\n"));
            return page.jpeg(Photographs.grainy(page, page.inked(BALLPOINT), random), text);
        }
    }

    /** Lines of any thickness, sharp or soft, on paper with grain. */
    private static GeneratedPicture empty(Random random) {
        int columns = 2 + random.nextInt(7);
        int rows = 1 + random.nextInt(3);
        int side = 60 + random.nextInt(60);
        int apart = random.nextBoolean() ? 0 : 10 + random.nextInt(20);
        int thickness = 1 + random.nextInt(5);
        try (Page page = new Page(40 + columns * (side + apart), 40 + rows * (side + apart), Page.WHITE)) {
            for (int cell = 0; cell < rows * columns; cell++) {
                int left = 20 + cell % columns * (side + apart);
                int top = 20 + cell / columns * (side + apart);
                rectangle(page, left, top, left + side, top + side, DARK, thickness);
            }
            Imgproc.GaussianBlur(page.paper(), page.paper(), new Size(0, 0), 0.3 + random.nextDouble());
            return page.jpeg(Photographs.grainy(page, page.paper(), random), "");
        }
    }

    /** Of a third to half as much contrast as print. */
    private static Scalar pencil(Random random) {
        return Scalar.all(150 + random.nextInt(40));
    }

    private static GeneratedPicture table(Random random, Scalar pen) {
        try (Page page = new Page(620, 340, Page.WHITE)) {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    int left = 10 + 200 * column;
                    int top = 20 + 100 * row;
                    rectangle(page, left, top, left + 200, top + 100, DARK, 2);
                    text.append(page.row(random, 2, left + 30, top + 50, HEIGHT));
                }
                text.append(row < 2 ? "\n" : "");
            }
            return page.png(page.inked(pen), text.toString());
        }
    }

    private static GeneratedPicture frame(Random random, int margin) {
        try (Page page = new Page(480, 200, Page.WHITE)) {
            rectangle(page, margin, margin, 480 - margin, 200 - margin, Page.BLACK, 2 + random.nextInt(5));
            String text = page.row(random, DIGITS, 70, 100, HEIGHT);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static void line(Page page, int fromX, int fromY, int toX, int toY, Scalar colour) {
        Imgproc.line(page.paper(), new Point(fromX, fromY), new Point(toX, toY), colour, 2);
    }

    private static void rectangle(Page page, int left, int top, int right, int bottom, Scalar colour, int width) {
        Imgproc.rectangle(page.paper(), new Point(left, top), new Point(right, bottom), colour, width);
    }
}
