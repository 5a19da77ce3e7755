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
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class StrokeWidthTest {
    private static final int SIDE = 200;

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3.3, 0", "10, 0", "24, 0", "2, 5", "3.3, 5", "10, 5", "2, 12", "10, 12", "24, 12"})
    void isThePensWhateverItsWidthAndTheSlantOfTheStroke(double pen, float slant) {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat ink = stroke(pen, slant * 10, mats);

            // When
            double width = StrokeWidth.of(ink, mask(ink, mats));

            // Then
            assertThat(width).isCloseTo(pen, within(0.15 * pen));
        }
    }

    @Test
    void isTheSameWhereEdgesAreSoft() {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat ink = stroke(10, 50, mats);
            Mat soft = mats.mat();
            Imgproc.GaussianBlur(ink, soft, new Size(5, 5), 1);

            // When
            double width = StrokeWidth.of(soft, mask(soft, mats));

            // Then
            assertThat(width).isCloseTo(10, within(1.0));
        }
    }

    @Test
    void doesNotCountInkOutsideTheMask() {
        try (MatScope mats = new MatScope()) {
            // Given a block beside the stroke
            Mat ink = stroke(4, 0, mats);
            Mat mask = mask(ink, mats);
            mats.keep(ink.submat(0, 90, 0, 90)).setTo(new Scalar(255));

            // When
            double width = StrokeWidth.of(ink, mask);

            // Then
            assertThat(width).isCloseTo(4, within(0.6));
        }
    }

    @Test
    void isZeroWithoutInk() {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat blank = mats.keep(Mat.zeros(SIDE, SIDE, CvType.CV_8UC1));

            // When
            double width = StrokeWidth.of(blank, blank);

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
