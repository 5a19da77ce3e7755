package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Digits of 20 pixels in pictures of twelve million and more. */
class CloserLookTest {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final byte[] ZERO = Pictures.digit(0);

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"4000, 3000", "4032, 3024", "5600, 4200"})
    void showsASmallDigitAsSharpAsInASmallPicture(int width, int height) throws Exception {
        // Given
        Picture small = Pictures.png(200, 200, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 80, 80));
        Picture large = Pictures.png(width, height, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 2500, 1500));

        // When
        CutDigit expected = Lines.onlyDigit(segmenter.segment(small));
        CutDigit digit = Lines.onlyDigit(segmenter.segment(large));

        // Then
        assertThat(digit.tile()).isEqualTo(expected.tile());
        Box box = expected.box();
        assertThat(digit.box()).isEqualTo(new Box(box.x() + 2420, box.y() + 1420, box.width(), box.height()));
    }

    @Test
    void tellsWhereTheStripLiesInAllOfThePicture() throws Exception {
        // Given
        Picture picture = Pictures.png(
                WIDTH,
                HEIGHT,
                Colours.BLACK_ON_WHITE,
                new Placed(ZERO, 1, 2500, 1500),
                new Placed(ZERO, 1, 2540, 1500));

        // When
        WrittenLine line = segmenter.segment(picture).lines().get(0);

        // Then
        assertThat(line.map().top()).isCloseTo(1500, within(12.0));
        assertThat(line.map().bottom()).isCloseTo(1528, within(12.0));
        assertThat(Lines.cutAt(line, 2514, 2554).digits())
                .extracting(digit -> digit.box().x() + digit.box().width() / 2)
                .satisfiesExactly(
                        x -> assertThat(x).isCloseTo(2514, within(2)),
                        x -> assertThat(x).isCloseTo(2554, within(2)));
    }

    @Test
    void stillTellsWhatLiesFarFromTheWriting() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(WIDTH, HEIGHT, List.of(new Placed(ZERO, 1, 2500, 1500))));
            Imgproc.line(coverage, new Point(0, 2900), new Point(WIDTH - 1, 2900), new Scalar(255), 6);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertThat(drawing.lines()).hasSize(1);
            assertThat(drawing.rejected())
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.reason()).isEqualTo(Rejected.Reason.RULE))
                    .satisfies(mark -> assertThat(mark.box().width()).isGreaterThan(WIDTH - 20));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 90, 180})
    void tellsBoxesOfTurnedWritingInTheSubmittedPicture(int degrees) throws Exception {
        // Given
        Picture picture = Pictures.png(WIDTH, HEIGHT, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 2500, 700));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture, View.turned(degrees), WorkCheck.ALWAYS);

        // Then
        Box box = Lines.onlyDigit(drawing).box();
        assertThat(box.x() + box.width() / 2).isCloseTo(2514, within(3));
        assertThat(box.y() + box.height() / 2).isCloseTo(714, within(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 90, 180})
    void looksFromAllSidesAtADrawingThatIsOpenedOnce(int degrees) throws Exception {
        // Given
        Picture picture = Pictures.png(WIDTH, HEIGHT, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 2500, 700));

        // When
        SegmentedDrawing drawing;
        try (OpenDrawing open = segmenter.open(picture, WorkCheck.ALWAYS)) {
            open.segment(View.AS_IT_IS);
            drawing = open.segment(View.turned(degrees));
        }

        // Then
        Box box = Lines.onlyDigit(drawing).box();
        assertThat(box.x() + box.width() / 2).isCloseTo(2514, within(3));
        assertThat(box.y() + box.height() / 2).isCloseTo(714, within(3));
    }

    @Test
    void takesPrintedLinesOffAnewInEachLook() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(WIDTH, HEIGHT, List.of(new Placed(ZERO, 1, 2500, 700))));
            Imgproc.line(coverage, new Point(2300, 760), new Point(2700, 760), new Scalar(255), 2);
            Picture picture = Pictures.encode(".png", coverage, mats);

            // When
            SegmentedDrawing first;
            SegmentedDrawing second;
            try (OpenDrawing open = segmenter.open(picture, WorkCheck.ALWAYS)) {
                first = open.segment(View.AS_IT_IS);
                second = open.segment(View.AS_IT_IS);
            }

            // Then
            assertThat(Lines.onlyDigit(second).tile())
                    .isEqualTo(Lines.onlyDigit(first).tile());
            assertThat(second.rejected()).isEqualTo(first.rejected()).isNotEmpty();
        }
    }
}
