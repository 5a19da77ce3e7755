package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Marks of a picture that are seen and not read, and the reasons that are told. */
class RejectedMarksTest {
    private static final byte[] ZERO = Pictures.digit(0);

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void takesARectangleRoundTheWritingForAFrame() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(400, 300, List.of(new Placed(ZERO, 6, 100, 80))));
            Imgproc.rectangle(coverage, new Point(60, 40), new Point(350, 280), new Scalar(255), 6);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            Pictures.assertIsAt(Lines.largestDigit(drawing).box(), 100, 80, 6);
            assertThat(onlyRejected(drawing, Rejected.Reason.FRAME).contains(new Box(60, 40, 290, 240)))
                    .isTrue();
        }
    }

    @Test
    void takesARingRoundANumberForAFrame() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(
                    Pictures.coverage(700, 400, List.of(new Placed(ZERO, 6, 150, 120), new Placed(ZERO, 6, 350, 120))));
            Imgproc.ellipse(coverage, new Point(330, 200), new Size(310, 170), 4, 20, 375, new Scalar(255), 6);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertThat(onlyRejected(drawing, Rejected.Reason.FRAME).contains(new Box(30, 40, 580, 320)))
                    .isTrue();
        }
    }

    @Test
    void takesARingRoundADigitForAFrameAndASlashedZeroForInk() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a ring round a stroke, and a slender one round a slash
            Mat pixels = mats.keep(new Mat(200, 500, CvType.CV_8UC1, new Scalar(255)));
            Imgproc.circle(pixels, new Point(110, 100), 60, new Scalar(0), 5);
            Imgproc.line(pixels, new Point(115, 70), new Point(108, 130), new Scalar(0), 5);
            Imgproc.ellipse(pixels, new Point(380, 100), new Size(40, 60), 0, 0, 360, new Scalar(0), 5);
            Imgproc.line(pixels, new Point(368, 125), new Point(392, 75), new Scalar(0), 5);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", pixels, mats));

            // Then
            assertThat(drawing.rejected())
                    .singleElement()
                    .satisfies(ring -> assertThat(ring.reason()).isEqualTo(Rejected.Reason.FRAME))
                    .satisfies(ring -> assertThat(ring.box().x()).isLessThan(110));
        }
    }

    @Test
    void tellsThatThePicturesBorderWasTakenOff() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a border as thick as three pens
            Mat coverage = mats.keep(Pictures.coverage(400, 300, List.of(new Placed(ZERO, 6, 100, 80))));
            Imgproc.rectangle(coverage, new Point(0, 0), new Point(399, 299), new Scalar(255), 40);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            Pictures.assertIsAt(Lines.largestDigit(drawing).box(), 100, 80, 6);
            assertThat(drawing.rejected()).extracting(Rejected::reason).containsExactly(Rejected.Reason.BORDER);
        }
    }

    @Test
    void tellsThatARuleWasTakenOff() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(400, 300, List.of(new Placed(ZERO, 3, 100, 80))));
            Imgproc.line(coverage, new Point(0, 240), new Point(399, 240), new Scalar(255), 2);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertThat(onlyRejected(drawing, Rejected.Reason.RULE).width()).isEqualTo(400);
        }
    }

    @Test
    void dropsASpeckBesideADigit() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(400, 300, List.of(new Placed(ZERO, 6, 100, 80))));
            Imgproc.rectangle(coverage, new Point(20, 20), new Point(22, 22), new Scalar(255), -1);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertThat(drawing.rejected())
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.box()).isEqualTo(new Box(20, 20, 3, 3)))
                    .satisfies(mark -> assertThat(mark.reason()).isEqualTo(Rejected.Reason.SPECK));
        }
    }

    @Test
    void cutsOffNoiseOfThousandsOfSpecks() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat noise = mats.keep(new Mat(new Size(1600, 900), CvType.CV_8UC1));
            Core.setRNGSeed(7);
            Core.randu(noise, 0, 256);
            Imgproc.GaussianBlur(noise, noise, new Size(5, 5), 0);
            Imgproc.threshold(noise, noise, 145, 255, Imgproc.THRESH_BINARY);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", noise, mats));

            // Then
            assertThat(drawing.lines())
                    .hasSizeLessThanOrEqualTo(Limits.DEFAULT.maxLines())
                    .allMatch(line -> line.strip().width() <= 4096);
            assertThat(drawing.rejected())
                    .isNotEmpty()
                    .allMatch(mark ->
                            mark.reason() == Rejected.Reason.SPECK || mark.reason() == Rejected.Reason.TOO_MANY_MARKS);
        }
    }

    @Test
    void rejectsLinesBeyondTheLimit() throws Exception {
        // Given
        Segmenter ofOneLine = new Segmenter(new Limits(1_000_000, 3_000_000, 100, 100, 1, 4096));
        Picture picture = Pictures.png(
                400, 600, Colours.BLACK_ON_WHITE, new Placed(ZERO, 6, 100, 20), new Placed(ZERO, 6, 100, 320));

        // When
        SegmentedDrawing drawing = ofOneLine.segment(picture);

        // Then
        Pictures.assertIsAt(Lines.onlyDigit(drawing).box(), 100, 20, 6);
        assertThat(drawing.rejected())
                .singleElement()
                .satisfies(mark -> assertThat(mark.reason()).isEqualTo(Rejected.Reason.TOO_MANY_MARKS))
                .satisfies(mark -> Pictures.assertIsAt(mark.box(), 100, 320, 6));
    }

    /** Where the only mark lies that was rejected, for this reason. */
    private static Box onlyRejected(SegmentedDrawing drawing, Rejected.Reason reason) {
        assertThat(drawing.rejected()).extracting(Rejected::reason).containsExactly(reason);
        return drawing.rejected().get(0).box();
    }
}
