package dev.digits.reader.generated;

import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Writing that is turned. */
final class Turns {
    private static final int SIDE = 640;

    private Turns() {}

    static List<PictureKind> kinds() {
        return List.of(
                new PictureKind("turned by up to 15°", 70, random -> turned(random, random.nextInt(31) - 15)),
                new PictureKind("turned by 15° to 45°", 60, random -> turned(random, 15 + random.nextInt(31))),
                new PictureKind("a quarter turn or upside down", 70, random -> quarters(random)));
    }

    private static GeneratedPicture turned(Random random, int degrees) {
        try (Page page = new Page(SIDE, SIDE, Page.WHITE)) {
            String text = row(page, random);
            return turned(page, degrees * (random.nextBoolean() ? 1 : -1), text);
        }
    }

    private static GeneratedPicture quarters(Random random) {
        try (Page page = new Page(SIDE, SIDE, Page.WHITE)) {
            String text = row(page, random);
            return turned(page, 90 * (1 + random.nextInt(3)), text);
        }
    }

    private static String row(Page page, Random random) {
        return page.row(random, 5, 110, SIDE / 2.0, 64);
    }

    private static GeneratedPicture turned(Page page, int degrees, String text) {
        Mat turning = page.mats().keep(Imgproc.getRotationMatrix2D(new Point(SIDE / 2.0, SIDE / 2.0), degrees, 1));
        Mat turned = page.mats().mat();
        Imgproc.warpAffine(
                page.inked(Page.BLACK),
                turned,
                turning,
                new Size(SIDE, SIDE),
                Imgproc.INTER_LINEAR,
                Core.BORDER_CONSTANT,
                Page.WHITE);
        return page.png(turned, text);
    }
}
