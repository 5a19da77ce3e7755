package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
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

/** Pictures for tests, made from MNIST digits and encoded as a caller would send them. */
final class Pictures {
    static {
        OpenCvNatives.load();
    }

    /** Colours of ink and paper: blue, green, red. */
    record Colours(Scalar ink, Scalar paper) {
        static final Colours BLACK_ON_WHITE = new Colours(new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        static final Colours WHITE_ON_BLACK = new Colours(new Scalar(255, 255, 255), new Scalar(0, 0, 0));
        static final Colours BLUE_ON_YELLOW = new Colours(new Scalar(180, 60, 20), new Scalar(150, 230, 250));
    }

    /** An MNIST digit of {@code 28 * factor} pixels a side, its corner at (x, y). */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Placed(byte[] digit, int factor, int x, int y) {}

    private Pictures() {}

    /** The first of MNIST's sample that says so. */
    static byte[] digit(int label) {
        return MnistSample.test().stream()
                .filter(digit -> digit.label() == label)
                .findFirst()
                .orElseThrow()
                .pixels();
    }

    static Picture png(int width, int height, Colours colours, Placed... digits) {
        return encode(".png", width, height, colours, List.of(digits));
    }

    static Picture jpeg(int width, int height, Colours colours, Placed... digits) {
        return encode(".jpg", width, height, colours, List.of(digits));
    }

    /** A picture of one colour. */
    static Picture plain(int width, int height, Scalar colour) {
        try (MatScope mats = new MatScope()) {
            return encode(".png", mats.keep(new Mat(height, width, CvType.CV_8UC3, colour)), mats);
        }
    }

    static Picture encode(String extension, Mat pixels, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        MatOfInt settings =
                mats.keep(".jpg".equals(extension) ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 90) : new MatOfInt());
        Imgcodecs.imencode(extension, pixels, file, settings);
        return new Picture(file.toArray());
    }

    private static Picture encode(String extension, int width, int height, Colours colours, List<Placed> digits) {
        try (MatScope mats = new MatScope()) {
            Mat coverage = mats.keep(coverage(width, height, digits));
            Mat pixels = mats.keep(blend(coverage, colours));
            return encode(extension, pixels, mats);
        }
    }

    /** One channel, ink 255 on 0. */
    static Mat coverage(int width, int height, List<Placed> digits) {
        Mat coverage = new Mat(height, width, CvType.CV_8UC1, new Scalar(0));
        try (MatScope mats = new MatScope()) {
            for (Placed placed : digits) {
                Mat small = mats.keep(new Mat(28, 28, CvType.CV_8UC1));
                small.put(0, 0, placed.digit());
                int side = 28 * placed.factor();
                Mat large = mats.mat();
                Imgproc.resize(small, large, new Size(side, side), 0, 0, Imgproc.INTER_LINEAR);
                Mat place = mats.keep(coverage.submat(new Rect(placed.x(), placed.y(), side, side)));
                Core.max(place, large, place);
            }
        }
        return coverage;
    }

    /** BGR, 8 bits: ink over paper. */
    static Mat blend(Mat coverage, Colours colours) {
        byte[] grey = new byte[(int) coverage.total()];
        coverage.get(0, 0, grey);
        byte[] bgr = new byte[grey.length * 3];
        for (int i = 0; i < grey.length; i++) {
            double share = Byte.toUnsignedInt(grey[i]) / 255.0;
            for (int channel = 0; channel < 3; channel++) {
                double paper = colours.paper().val[channel];
                bgr[3 * i + channel] = (byte) Math.rint(paper + share * (colours.ink().val[channel] - paper));
            }
        }
        Mat pixels = new Mat(coverage.size(), CvType.CV_8UC3);
        pixels.put(0, 0, bgr);
        return pixels;
    }

    /** MNIST's ink stands in 20 of 28 pixels, its centre of mass in the middle: where it lies of a digit that is {@link Placed} so. */
    static void assertIsAt(Box box, int x, int y, int factor) {
        assertThat(box.longerSide()).isBetween(19 * factor - 2, 21 * factor + 2);
        assertThat(box.x() + box.width() / 2.0).isCloseTo(x + 14 * factor, within(2.0 * factor));
        assertThat(box.y() + box.height() / 2.0).isCloseTo(y + 14 * factor, within(2.0 * factor));
    }
}
