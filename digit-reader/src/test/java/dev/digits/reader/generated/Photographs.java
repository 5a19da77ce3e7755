package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Writing as a camera sees it: light, shadow, what lies round the sheet, and grain. */
final class Photographs {
    private static final Scalar SHEET = new Scalar(222, 228, 230);
    private static final Scalar DESK = new Scalar(45, 70, 105);
    private static final List<Scalar> NOTES =
            List.of(SHEET, new Scalar(130, 240, 250), new Scalar(200, 160, 250), new Scalar(160, 250, 170));
    private static final Scalar INK = new Scalar(70, 50, 45);
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int DIGITS = 5;

    private Photographs() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("sheet on a desk", 85, random -> onDesk(random, 90 + random.nextInt(10), 0)),
                new PictureKind(
                        "narrow margin of desk all round", 85, random -> onDesk(random, 14 + random.nextInt(22), 0)),
                new PictureKind("note on a large desk", 85, Photographs::note),
                new PictureKind("sheet seen from the side", 85, random -> onDesk(random, 90 + random.nextInt(10), 120)),
                new PictureKind("shadow with a hard edge", 75, Photographs::shadow),
                new PictureKind("dark corners", 75, Photographs::vignette),
                new PictureKind("bright spot of a lamp", 75, Photographs::glare),
                new PictureKind("pencil", 90, random -> written(random, SHEET, Scalar.all(165), 2)),
                new PictureKind("marker on a whiteboard", 90, random -> written(random, Scalar.all(235), INK, 12)),
                new PictureKind("chalk", 90, random -> written(random, new Scalar(60, 75, 45), Scalar.all(205), 7)));
    }

    private static GeneratedPicture onDesk(Random random, int margin, int slant) {
        try (Page page = new Page(WIDTH, HEIGHT, SHEET)) {
            String text = row(page, random);
            Mat sheet = page.inked(INK);
            MatOfPoint2f from = page.mats().keep(corners(0, 0, 0, 0));
            MatOfPoint2f to = page.mats().keep(corners(margin, random.nextInt(12), slant, random.nextInt(12)));
            Mat seen = page.mats().mat();
            Mat desk = page.mats().keep(new Mat(sheet.size(), sheet.type(), DESK));
            desk.copyTo(seen);
            Mat view = page.mats().keep(Imgproc.getPerspectiveTransform(from, to));
            Imgproc.warpPerspective(
                    sheet, seen, view, sheet.size(), Imgproc.INTER_LINEAR, Core.BORDER_TRANSPARENT, new Scalar(0));
            return page.jpeg(grainy(page, seen, random), text);
        }
    }

    /** White, yellow, pink or green, a tenth to a third of the picture. */
    private static GeneratedPicture note(Random random) {
        try (Page page = new Page(WIDTH, HEIGHT, DESK)) {
            int side = 200 + random.nextInt(160);
            int left = random.nextInt(WIDTH - side - 60) + 30;
            int top = random.nextInt(HEIGHT - side - 40) + 20;
            Scalar colour = NOTES.get(random.nextInt(NOTES.size()));
            Imgproc.rectangle(page.paper(), new Point(left, top), new Point(left + side, top + side), colour, -1);
            double height = side / 6.0;
            String text = page.row(random, 3, left + side / 5.0, top + side / 2.0, height);
            return page.jpeg(grainy(page, page.inked(INK), random), text);
        }
    }

    /** A sheet's corners: moved in by a margin, the left and right ones unequally, and the upper ones nearer to each other by a slant. */
    private static MatOfPoint2f corners(int margin, int lower, int slant, int right) {
        return new MatOfPoint2f(
                new Point(margin + slant, margin),
                new Point(WIDTH - margin - slant, margin + right),
                new Point(WIDTH - margin, HEIGHT - margin),
                new Point(margin, HEIGHT - margin - lower));
    }

    private static GeneratedPicture shadow(Random random) {
        try (Page page = new Page(WIDTH, HEIGHT, SHEET)) {
            String text = row(page, random);
            Mat pixels = page.inked(INK);
            int edge = WIDTH / 4 + random.nextInt(WIDTH / 2);
            Mat dark = page.mats().keep(pixels.submat(new Rect(edge, 0, WIDTH - edge, HEIGHT)));
            Core.multiply(dark, Scalar.all(0.62), dark);
            return page.jpeg(grainy(page, pixels, random), text);
        }
    }

    private static GeneratedPicture vignette(Random random) {
        try (Page page = new Page(WIDTH, HEIGHT, SHEET)) {
            String text = row(page, random);
            Mat light = page.mats().keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, Scalar.all(95)));
            Imgproc.ellipse(
                    light, new Point(WIDTH / 2, HEIGHT / 2), new Size(300, 190), 0, 0, 360, Scalar.all(255), -1);
            Imgproc.blur(light, light, new Size(161, 161));
            Imgproc.blur(light, light, new Size(161, 161));
            Mat pixels = page.mats().mat();
            Core.multiply(page.inked(INK), light, pixels, 1 / 255.0);
            return page.jpeg(grainy(page, pixels, random), text);
        }
    }

    private static GeneratedPicture glare(Random random) {
        try (Page page = new Page(WIDTH, HEIGHT, Scalar.all(200))) {
            String text = row(page, random);
            Mat light = page.mats().keep(Mat.zeros(HEIGHT, WIDTH, CvType.CV_8UC3));
            Point middle = new Point(150 + random.nextInt(WIDTH - 300), 180 + random.nextInt(140));
            Imgproc.ellipse(light, middle, new Size(110, 70), 20, 0, 360, Scalar.all(110), -1);
            Imgproc.blur(light, light, new Size(61, 61));
            Mat pixels = page.inked(INK);
            Core.add(pixels, light, pixels);
            return page.jpeg(grainy(page, pixels, random), text);
        }
    }

    private static GeneratedPicture written(Random random, Scalar paper, Scalar ink, int pen) {
        try (Page page = new Page(WIDTH, HEIGHT, paper)) {
            String text = Page.number(random, DIGITS);
            page.written(text, 80, 180 + random.nextInt(40), 100, pen, Imgproc.LINE_AA);
            return page.jpeg(grainy(page, page.inked(ink), random), text);
        }
    }

    private static String row(Page page, Random random) {
        return page.row(random, DIGITS, 160, HEIGHT / 2.0 + random.nextInt(30), 64);
    }

    static Mat grainy(Page page, Mat pixels, Random random) {
        Mat wide = page.mats().mat();
        pixels.convertTo(wide, CvType.CV_16SC3);
        Mat grain = page.mats().keep(new Mat(pixels.size(), CvType.CV_16SC3));
        Core.setRNGSeed(random.nextInt());
        Core.randn(grain, 0, 4);
        Core.add(wide, grain, wide);
        Mat grainy = page.mats().mat();
        wide.convertTo(grainy, CvType.CV_8UC3);
        Imgproc.GaussianBlur(grainy, grainy, new Size(3, 3), 0);
        return grainy;
    }
}
