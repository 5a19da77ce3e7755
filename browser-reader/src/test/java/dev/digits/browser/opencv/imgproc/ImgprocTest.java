package dev.digits.browser.opencv.imgproc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.browser.opencv.core.Core;
import dev.digits.browser.opencv.core.CvType;
import dev.digits.browser.opencv.core.Mat;
import dev.digits.browser.opencv.core.Scalar;
import dev.digits.browser.opencv.core.Size;
import dev.digits.segmentation.ink.PenRaster;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes OpenCV's place does what OpenCV does. */
class ImgprocTest {
    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @CsvSource({"120, 90, 73, 55", "64, 64, 32, 32", "300, 200, 299, 17", "5, 150, 3, 81", "1, 40, 1, 21"})
    void shrinksToTheSameMeans(int width, int height, int toWidth, int toHeight) {
        // Given
        byte[] ink = ink(width, height);

        // When
        Mat resized = new Mat();
        Imgproc.resize(mat(ink, width, height), resized, new Size(toWidth, toHeight), 0, 0, Imgproc.INTER_AREA);

        // Then
        byte[] expected = resizedByOpenCv(ink, width, height, toWidth, toHeight, Imgproc.INTER_AREA);
        // sums are rounded where their last bit differs
        assertThat(differences(resized.greys(), expected)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 73, 55", "32, 32, 64, 64", "20, 17, 29, 97", "3, 50, 5, 81", "1, 20, 1, 21"})
    void enlargesToTheSamePixels(int width, int height, int toWidth, int toHeight) {
        // Given
        byte[] ink = ink(width, height);

        // When
        Mat resized = new Mat();
        Imgproc.resize(mat(ink, width, height), resized, new Size(toWidth, toHeight), 0, 0, Imgproc.INTER_LINEAR);

        // Then
        byte[] expected = resizedByOpenCv(ink, width, height, toWidth, toHeight, Imgproc.INTER_LINEAR);
        assertThat(differences(resized.greys(), expected)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void dilatesWithTheSameDisc(int diameter) {
        // Given
        byte[] ink = ink(90, 70);

        // When
        Mat dilated = new Mat();
        Mat disc = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(diameter, diameter));
        Imgproc.dilate(mat(ink, 90, 70), dilated, disc);

        // Then
        try (MatScope mats = new MatScope()) {
            org.opencv.core.Mat element = mats.keep(org.opencv.imgproc.Imgproc.getStructuringElement(
                    org.opencv.imgproc.Imgproc.MORPH_ELLIPSE, new org.opencv.core.Size(diameter, diameter)));
            org.opencv.core.Mat expected = mats.mat();
            org.opencv.imgproc.Imgproc.dilate(openCv(ink, 90, 70, mats), expected, element);
            assertThat(dilated.greys()).isEqualTo(bytes(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.3, 1.7321, 4.0})
    void strengthensToTheSameGreys(double factor) {
        // Given
        byte[] ink = ink(60, 50);

        // When
        Mat strong = mat(ink, 60, 50);
        strong.convertTo(strong, strong.type(), factor);

        // Then
        try (MatScope mats = new MatScope()) {
            org.opencv.core.Mat expected = openCv(ink, 60, 50, mats);
            expected.convertTo(expected, expected.type(), factor);
            assertThat(strong.greys()).isEqualTo(bytes(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void measuresTheSameDistances(int side) {
        // Given
        byte[] ink = ink(side, side);

        // When
        Mat mask = new Mat();
        Imgproc.threshold(mat(ink, side, side), mask, 111, 255, Imgproc.THRESH_BINARY);
        Mat framed = new Mat();
        Core.copyMakeBorder(mask, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
        Mat distances = new Mat();
        Imgproc.distanceTransform(framed, distances, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
        float[] toPaper = new float[(side + 2) * (side + 2)];
        distances.get(0, 0, toPaper);

        // Then
        float[] expected = distancesByOpenCv(ink, side);
        assertThat(toPaper).hasSameSizeAs(expected);
        for (int i = 0; i < toPaper.length; i++) {
            assertThat(toPaper[i]).isCloseTo(expected[i], within(1e-3f));
        }
    }

    private static float[] distancesByOpenCv(byte[] ink, int side) {
        try (MatScope mats = new MatScope()) {
            org.opencv.core.Mat mask = mats.mat();
            org.opencv.imgproc.Imgproc.threshold(
                    openCv(ink, side, side, mats), mask, 111, 255, org.opencv.imgproc.Imgproc.THRESH_BINARY);
            org.opencv.core.Mat framed = mats.mat();
            org.opencv.core.Core.copyMakeBorder(
                    mask, framed, 1, 1, 1, 1, org.opencv.core.Core.BORDER_CONSTANT, new org.opencv.core.Scalar(0));
            org.opencv.core.Mat distances = mats.mat();
            org.opencv.imgproc.Imgproc.distanceTransform(
                    framed, distances, org.opencv.imgproc.Imgproc.DIST_L2, org.opencv.imgproc.Imgproc.DIST_MASK_5);
            float[] expected = new float[(side + 2) * (side + 2)];
            distances.get(0, 0, expected);
            return expected;
        }
    }

    private static byte[] resizedByOpenCv(
            byte[] ink, int width, int height, int toWidth, int toHeight, int interpolation) {
        try (MatScope mats = new MatScope()) {
            org.opencv.core.Mat resized = mats.mat();
            org.opencv.imgproc.Imgproc.resize(
                    openCv(ink, width, height, mats),
                    resized,
                    new org.opencv.core.Size(toWidth, toHeight),
                    0,
                    0,
                    interpolation);
            return bytes(resized);
        }
    }

    /** Strokes of a pen across a picture. */
    private static byte[] ink(int width, int height) {
        byte[] pixels = new byte[width * height];
        PenRaster raster = new PenRaster(pixels, width, height);
        Random random = new Random(7);
        for (int stroke = 0; stroke < 4; stroke++) {
            float[] x = new float[3];
            float[] y = new float[3];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextFloat() * width;
                y[i] = random.nextFloat() * height;
            }
            raster.draw(x, y, 1 + random.nextInt(6));
        }
        return pixels;
    }

    private static Mat mat(byte[] pixels, int width, int height) {
        Mat mat = new Mat(height, width, CvType.CV_8UC1);
        mat.put(0, 0, pixels);
        return mat;
    }

    private static org.opencv.core.Mat openCv(byte[] pixels, int width, int height, MatScope mats) {
        org.opencv.core.Mat mat = mats.keep(new org.opencv.core.Mat(height, width, org.opencv.core.CvType.CV_8UC1));
        mat.put(0, 0, pixels);
        return mat;
    }

    private static byte[] bytes(org.opencv.core.Mat mat) {
        byte[] pixels = new byte[(int) mat.total()];
        mat.get(0, 0, pixels);
        return pixels;
    }

    /** The greatest difference of two pixels. */
    private static int differences(byte[] first, byte[] second) {
        assertThat(first).hasSameSizeAs(second);
        int greatest = 0;
        for (int i = 0; i < first.length; i++) {
            greatest = Math.max(greatest, Math.abs((first[i] & 0xFF) - (second[i] & 0xFF)));
        }
        return greatest;
    }
}
