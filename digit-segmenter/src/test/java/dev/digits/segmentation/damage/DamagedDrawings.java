package dev.digits.segmentation.damage;

import dev.digits.fixtures.ExifOrientation;
import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Rows of MNIST test digits on an 800x300 picture, damaged. The same seed gives the same drawings. */
final class DamagedDrawings {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 300;
    private static final int DIGITS = 4;
    /** EXIF's "turn a quarter clockwise". */
    private static final int QUARTER_CLOCKWISE = 6;

    private final List<MnistSample.Digit> digits = MnistSample.test();
    private final Random random;

    DamagedDrawings(long seed) {
        random = new Random(seed);
    }

    /** A damaged picture, and the same ink black on white. */
    record Drawing(Picture picture, Picture clean) {}

    Drawing next(Damage damage) {
        try (MatScope mats = new MatScope()) {
            Mat ink = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC1, new Scalar(0)));
            for (int i = 0; i < DIGITS; i++) {
                MnistSample.Digit digit = digits.get(random.nextInt(digits.size()));
                draw(digit, ink, i, mats);
            }
            Mat pixels = damage.apply(ink, random, mats);
            Mat inverted = mats.mat();
            Core.bitwise_not(ink, inverted);
            return new Drawing(
                    new Picture(encode(pixels, damage.format(), mats)),
                    new Picture(encode(inverted, Damage.Format.PNG, mats)));
        }
    }

    private void draw(MnistSample.Digit digit, Mat ink, int place, MatScope mats) {
        Mat small = mats.keep(new Mat(28, 28, CvType.CV_8UC1));
        small.put(0, 0, digit.pixels());
        int side = 28 * 5 + random.nextInt(28);
        Mat large = mats.mat();
        Imgproc.resize(small, large, new Size(side, side), 0, 0, Imgproc.INTER_CUBIC);
        int x = 40 + place * 180 + random.nextInt(12);
        int y = 50 + random.nextInt(30);
        Mat target = mats.keep(ink.submat(new Rect(x, y, side, side)));
        Core.max(target, large, target);
    }

    private static byte[] encode(Mat pixels, Damage.Format format, MatScope mats) {
        return switch (format) {
            case PNG -> encode(".png", pixels, mats.keep(new MatOfInt()), mats);
            case JPEG -> jpeg(pixels, 85, mats);
            case POOR_JPEG -> jpeg(pixels, 20, mats);
            case TURNED_JPEG -> ExifOrientation.in(jpeg(pixels, 85, mats), QUARTER_CLOCKWISE);
        };
    }

    private static byte[] jpeg(Mat pixels, int quality, MatScope mats) {
        return encode(".jpg", pixels, mats.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality)), mats);
    }

    private static byte[] encode(String extension, Mat pixels, MatOfInt settings, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(extension, pixels, file, settings);
        return file.toArray();
    }
}
