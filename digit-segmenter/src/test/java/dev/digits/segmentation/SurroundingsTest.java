package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What lies round the writing in photographs: a desk, dark corners, nothing at all. */
class SurroundingsTest {
    private static final byte[] ZERO = MnistSample.test().stream()
            .filter(digit -> digit.label() == 0)
            .findFirst()
            .orElseThrow()
            .pixels();

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void readsTheSheetOnADesk() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a desk that is most of the picture
            Mat picture = photograph(mats);
            Mat desk = mats.keep(new Mat(picture.size(), picture.type(), new Scalar(30, 36, 40)));
            Rect sheet = new Rect(100, 60, 400, 280);
            mats.keep(picture.submat(sheet)).copyTo(mats.keep(desk.submat(sheet)));

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", desk, mats));

            // Then
            assertOnlyDigit(drawing);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40})
    void readsTheSheetThatLeavesANarrowMarginOfDeskAllRound(int margin) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat picture = photograph(mats);
            Mat desk = mats.keep(new Mat(picture.size(), picture.type(), new Scalar(40, 70, 100)));
            Rect sheet = new Rect(margin, margin, 600 - 2 * margin, 400 - 2 * margin);
            mats.keep(picture.submat(sheet)).copyTo(mats.keep(desk.submat(sheet)));

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", desk, mats));

            // Then
            assertOnlyDigit(drawing);
        }
    }

    @Test
    void leavesADarkCornerOut() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat picture = photograph(mats);
            Imgproc.circle(picture, new Point(600, 400), 150, new Scalar(40, 40, 45), -1);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", picture, mats));

            // Then
            assertOnlyDigit(drawing);
        }
    }

    @Test
    void takesABoldDigitForInkThoughItIsMostOfThePicture() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given an eight of two thick rings that fill a white picture up to a margin of two pixels
            Mat picture = mats.keep(new Mat(64, 44, CvType.CV_8UC3, Scalar.all(255)));
            Imgproc.ellipse(picture, new Point(22, 18), new Size(13, 10), 0, 0, 360, Scalar.all(0), 13);
            Imgproc.ellipse(picture, new Point(22, 45), new Size(13, 10), 0, 0, 360, Scalar.all(0), 13);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", picture, mats));

            // Then
            assertThat(drawing.lines()).hasSize(1);
            assertThat(Lines.onlyDigit(drawing).box().height()).isGreaterThan(54);
        }
    }

    /** A zero of about 60 pixels on light paper. */
    private static Mat photograph(MatScope mats) {
        Mat coverage = mats.keep(Pictures.coverage(600, 400, List.of(new Placed(ZERO, 3, 250, 150))));
        return mats.keep(Pictures.blend(coverage, new Colours(new Scalar(60, 40, 30), new Scalar(210, 224, 230))));
    }

    private static void assertOnlyDigit(SegmentedDrawing drawing) {
        assertThat(drawing.lines()).hasSize(1);
        Box box = Lines.onlyDigit(drawing).box();
        assertThat(box.x()).isBetween(250, 285);
        assertThat(box.right()).isBetween(295, 334);
        assertThat(box.height()).isBetween(50, 70);
    }
}
