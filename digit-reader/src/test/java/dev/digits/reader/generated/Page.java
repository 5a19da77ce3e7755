package dev.digits.reader.generated;

import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Paper, on which anything may be drawn, and the ink that will lie on it. Lengths are pixels. */
final class Page implements AutoCloseable {
    static final Scalar WHITE = Scalar.all(255);
    static final Scalar BLACK = Scalar.all(0);

    /** Half of a pixel of an MNIST digit's edge is ink from here on. */
    private static final int INK = 64;
    /** The longer side of an MNIST digit. */
    private static final double MNIST_SIDE = 20;
    /** Between digits, of their height. */
    private static final double GAP = 0.35;
    /** Width of a digit of {@link Handwriting}, of its height. */
    private static final double SLENDER = 0.7;

    private static final List<MnistSample.Digit> DIGITS = MnistSample.test();

    static {
        OpenCvNatives.load();
    }

    private final MatScope mats = new MatScope();
    private final Mat paper;
    private final Mat ink;

    Page(int width, int height, Scalar colour) {
        paper = mats.keep(new Mat(height, width, CvType.CV_8UC3, colour));
        ink = mats.keep(Mat.zeros(height, width, CvType.CV_8UC1));
    }

    /** BGR, 8 bits. */
    Mat paper() {
        return paper;
    }

    /** One channel, ink 255 on 0. */
    Mat ink() {
        return ink;
    }

    /** Frees what is made for this page when it is closed. */
    MatScope mats() {
        return mats;
    }

    @Override
    public void close() {
        mats.close();
    }

    /**
     * Writes random MNIST digits side by side.
     *
     * @param left of the first
     * @param middle of all, from the top
     * @param height of an MNIST digit's box of 20 pixels; not all digits are as high
     * @return their values
     */
    String row(Random random, int count, double left, double middle, double height) {
        StringBuilder text = new StringBuilder();
        double x = left;
        for (int i = 0; i < count; i++) {
            MnistSample.Digit digit = DIGITS.get(random.nextInt(DIGITS.size()));
            x = digit(digit, x, middle, height) + GAP * height;
            text.append(digit.label());
        }
        return text.toString();
    }

    /** Writes one random MNIST digit into a box. */
    String digitIn(Random random, double left, double top, double side, double height) {
        MnistSample.Digit digit = DIGITS.get(random.nextInt(DIGITS.size()));
        double width = box(digit).width * height / MNIST_SIDE;
        digit(digit, left + (side - width) / 2, top + side / 2, height);
        return String.valueOf(digit.label());
    }

    private double digit(MnistSample.Digit digit, double left, double middle, double height) {
        double scale = height / MNIST_SIDE;
        Rect box = box(digit);
        Mat part = mats.keep(image(digit).submat(box));
        Mat scaled = mats.mat();
        Size size = new Size(Math.max(1, Math.rint(box.width * scale)), Math.max(1, Math.rint(box.height * scale)));
        Imgproc.resize(part, scaled, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
        int x = (int) Math.rint(left);
        int y = (int) Math.rint(middle - size.height / 2);
        Mat target = mats.keep(ink.submat(new Rect(x, y, (int) size.width, (int) size.height)));
        Core.max(target, scaled, target);
        return left + size.width;
    }

    private Mat image(MnistSample.Digit digit) {
        Mat image = mats.keep(new Mat(28, 28, CvType.CV_8UC1));
        image.put(0, 0, digit.pixels());
        return image;
    }

    private Rect box(MnistSample.Digit digit) {
        Mat mask = mats.mat();
        Imgproc.threshold(image(digit), mask, INK - 1.0, 255, Imgproc.THRESH_BINARY);
        return Imgproc.boundingRect(mask);
    }

    /**
     * Writes a number with a pen, in the digits of {@link Handwriting}.
     *
     * @param line {@link Imgproc#LINE_AA}, or {@link Imgproc#LINE_8} without soft edges
     */
    void written(String number, double left, double top, double height, int pen, int line) {
        for (int i = 0; i < number.length(); i++) {
            double x = left + i * (SLENDER + GAP) * height;
            for (List<dev.digits.fixtures.Point> stroke : Handwriting.strokes(number.charAt(i))) {
                stroke(
                        stroke.stream()
                                .map(point -> new Point(x + SLENDER * height * point.x(), top + height * point.y()))
                                .toArray(Point[]::new),
                        pen,
                        line);
            }
        }
    }

    /** Draws a stroke of the pen. */
    void stroke(Point[] points, int pen, int line) {
        Imgproc.polylines(ink, List.of(mats.keep(new MatOfPoint(points))), false, WHITE, pen, line);
    }

    /** A random number of 0, 1, 2, 4, 5 and 7. */
    static String number(Random random, int length) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < length; i++) {
            number.append("012457".charAt(random.nextInt(6)));
        }
        return number.toString();
    }

    /** The ink on the paper: BGR, 8 bits. */
    Mat inked(Scalar pen) {
        Mat share = mats.mat();
        Imgproc.cvtColor(ink, share, Imgproc.COLOR_GRAY2BGR);
        Mat both = mats.mat();
        Mat colour = mats.keep(new Mat(paper.size(), paper.type(), pen));
        Mat ofInk = mats.mat();
        Core.multiply(colour, share, ofInk, 1 / 255.0);
        Mat rest = mats.mat();
        Core.bitwise_not(share, rest);
        Core.multiply(paper, rest, both, 1 / 255.0);
        Core.add(both, ofInk, both);
        return both;
    }

    /** As a file without loss. */
    GeneratedPicture png(Mat pixels, String text) {
        return encoded(".png", pixels, mats.keep(new MatOfInt()), text);
    }

    /** As a camera stores it. */
    GeneratedPicture jpeg(Mat pixels, String text) {
        return encoded(".jpg", pixels, mats.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 85)), text);
    }

    private GeneratedPicture encoded(String extension, Mat pixels, MatOfInt settings, String text) {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(extension, pixels, file, settings);
        return new GeneratedPicture(new Picture(file.toArray()), text);
    }
}
