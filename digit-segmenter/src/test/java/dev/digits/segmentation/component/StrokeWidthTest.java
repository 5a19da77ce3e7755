package dev.digits.segmentation.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.ink.PenRaster;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class StrokeWidthTest {
    private static final int SIDE = 200;

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "10, 0", "24, 0", "6, 5", "10, 5", "24, 5", "10, 12", "24, 12"})
    void isThePensWhateverItsWidthAndTheSlantOfTheStroke(double pen, float slant) {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat ink = stroke(pen, slant * 10, mats);

            // When
            double width = StrokeWidth.of(mask(ink, mats));

            // Then
            assertThat(width).isCloseTo(pen, within(0.15 * pen));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void tellsPensOfAPixelOrTwoApart(int pen) {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat mask = mats.keep(Mat.zeros(SIDE, SIDE, CvType.CV_8UC1));
            Imgproc.rectangle(mask, new Rect(20, 30, 100, pen), new Scalar(255), -1);

            // When
            double width = StrokeWidth.of(mask);

            // Then
            assertThat(width).isCloseTo(pen, within(0.2));
        }
    }

    @Test
    void isZeroWithoutInk() {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat blank = mats.keep(Mat.zeros(SIDE, SIDE, CvType.CV_8UC1));

            // When
            double width = StrokeWidth.of(blank);

            // Then
            assertThat(width).isZero();
        }
    }

    private static Mat stroke(double pen, float slant, MatScope mats) {
        byte[] pixels = new byte[SIDE * SIDE];
        float[] x = {120 - slant / 2, 120 + slant / 2};
        new PenRaster(pixels, SIDE, SIDE).draw(x, new float[] {30, 170}, pen);
        Mat ink = mats.keep(new Mat(SIDE, SIDE, CvType.CV_8UC1));
        ink.put(0, 0, pixels);
        return ink;
    }

    private static Mat mask(Mat ink, MatScope mats) {
        Mat mask = mats.mat();
        Imgproc.threshold(ink, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
        return mask;
    }
}
