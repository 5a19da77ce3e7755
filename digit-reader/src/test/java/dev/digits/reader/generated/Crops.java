package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Writing that fills its picture, in height at least. */
final class Crops {
    private static final int SIDE = 28;

    private Crops() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("no margin, dark on light", 80, random -> cropped(random, false)),
                new PictureKind("no margin, light on dark", 75, random -> cropped(random, true)),
                new PictureKind("no margin, bold, dark on light", 90, random -> bold(random, false)),
                new PictureKind("no margin, bold, light on dark", 90, random -> bold(random, true)),
                new PictureKind("long crop of one row", 85, Crops::longRow),
                new PictureKind("28x28, as MNIST", 85, Crops::tile),
                new PictureKind("28x28, shrunk without averaging", 90, Crops::shrunk));
    }

    private static GeneratedPicture cropped(Random random, boolean isLight) {
        try (Page page = new Page(200, 200, Page.WHITE)) {
            String text = page.row(random, 1, 40, 100, 100);
            return onItsOwn(page, text, isLight);
        }
    }

    /** A pen of a fifth to a quarter of the digit's height; that of a 1 leaves no paper. */
    private static GeneratedPicture bold(Random random, boolean isLight) {
        try (Page page = new Page(200, 200, Page.WHITE)) {
            String text = String.valueOf("02457".charAt(random.nextInt(5)));
            page.written(text, 60, 50, 100, 20 + random.nextInt(6), Imgproc.LINE_AA);
            return onItsOwn(page, text, isLight);
        }
    }

    private static GeneratedPicture longRow(Random random) {
        try (Page page = new Page(2400, 110, Page.WHITE)) {
            String text = page.row(random, 2, 60, 55, 90) + page.row(random, 3, 1200 + random.nextInt(500), 55, 90);
            return page.png(page.inked(Page.BLACK), text);
        }
    }

    private static GeneratedPicture onItsOwn(Page page, String text, boolean isLight) {
        Mat crop = page.mats().keep(page.ink().submat(Imgproc.boundingRect(page.ink())));
        Mat pixels = page.mats().mat();
        crop.copyTo(pixels);
        if (!isLight) {
            Core.bitwise_not(pixels, pixels);
        }
        return page.png(pixels, text);
    }

    private static GeneratedPicture tile(Random random) {
        try (Page page = new Page(SIDE, SIDE, Page.BLACK)) {
            String text = page.digitIn(random, 0, 0, SIDE, 20);
            return page.png(page.ink(), text);
        }
    }

    private static GeneratedPicture shrunk(Random random) {
        try (Page page = new Page(10 * SIDE, 10 * SIDE, Page.WHITE)) {
            String text = Page.number(random, 1);
            page.written(text, 60, 40, 200, 12, Imgproc.LINE_AA);
            Mat small = page.mats().mat();
            Imgproc.resize(page.inked(Page.BLACK), small, new Size(SIDE, SIDE), 0, 0, Imgproc.INTER_NEAREST);
            return page.png(small, text);
        }
    }
}
