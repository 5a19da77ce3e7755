package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Ink told from the paper of a picture. */
class PictureInkTest {
    private static final byte[] ZERO = Pictures.digit(0);

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void findsTheDigitWhateverTheColours() throws Exception {
        for (Colours colours : List.of(Colours.BLACK_ON_WHITE, Colours.WHITE_ON_BLACK, Colours.BLUE_ON_YELLOW)) {
            // Given
            Picture picture = Pictures.png(400, 300, colours, new Placed(ZERO, 6, 100, 80));

            // When
            SegmentedDrawing drawing = segmenter.segment(picture);

            // Then
            Pictures.assertIsAt(Lines.largestDigit(drawing).box(), 100, 80, 6);
        }
    }

    @Test
    void findsInkOnTransparentPaper() throws Exception {
        // Given
        Picture picture = transparent(new Placed(ZERO, 6, 100, 80));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        Pictures.assertIsAt(Lines.largestDigit(drawing).box(), 100, 80, 6);
    }

    @Test
    void findsBoldInkThatIsMostOfATransparentPicture() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a bar that is cropped tight
            Mat pixels = mats.keep(new Mat(200, 60, CvType.CV_8UC4, new Scalar(0, 0, 0, 0)));
            Imgproc.rectangle(pixels, new Rect(8, 8, 44, 184), new Scalar(0, 0, 0, 255), -1);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", pixels, mats));

            // Then
            assertThat(Lines.onlyDigit(drawing).box()).isEqualTo(new Box(8, 8, 44, 184));
        }
    }

    @Test
    void findsInkUnderAShadow() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given paper that darkens from left to right
            Mat coverage = mats.keep(
                    Pictures.coverage(800, 300, List.of(new Placed(ZERO, 5, 50, 80), new Placed(ZERO, 5, 600, 80))));
            Mat shadow = mats.keep(new Mat(300, 800, CvType.CV_8UC3));
            for (int x = 0; x < 800; x++) {
                shadow.col(x).setTo(Scalar.all(240 - x * 0.2));
            }
            Mat ink = mats.mat();
            Imgproc.cvtColor(coverage, ink, Imgproc.COLOR_GRAY2BGR);
            Core.multiply(ink, new Scalar(0.3, 0.3, 0.3), ink);
            Mat paper = mats.mat();
            Core.subtract(shadow, ink, paper);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", paper, mats));

            // Then
            assertThat(drawing.lines()).hasSize(1);
            LineCut cut = Lines.cutAt(drawing.lines().get(0), 120, 670);
            Pictures.assertIsAt(cut.digits().get(0).box(), 50, 80, 5);
            Pictures.assertIsAt(cut.digits().get(1).box(), 600, 80, 5);
        }
    }

    @ParameterizedTest
    @CsvSource({"90, 240, 245", "120, 240, 140", "210, 130, 250"})
    void findsInkUnderAHighlighter(int blue, int green, int red) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given two digits, the second and half of the first marked
            Mat coverage = mats.keep(
                    Pictures.coverage(800, 300, List.of(new Placed(ZERO, 5, 100, 80), new Placed(ZERO, 5, 300, 80))));
            Mat paper = mats.keep(new Mat(300, 800, CvType.CV_8UC3, Scalar.all(235)));
            Imgproc.rectangle(paper, new Rect(170, 90, 330, 120), new Scalar(blue, green, red), -1);
            Mat ink = mats.mat();
            Imgproc.cvtColor(coverage, ink, Imgproc.COLOR_GRAY2BGR);
            Core.subtract(paper, ink, paper);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", paper, mats));

            // Then
            assertThat(drawing.lines()).hasSize(1);
            LineCut cut = Lines.cutAt(drawing.lines().get(0), 170, 370);
            Pictures.assertIsAt(cut.digits().get(0).box(), 100, 80, 5);
            Pictures.assertIsAt(cut.digits().get(1).box(), 300, 80, 5);
            assertThat(cut.unclaimed()).isEmpty();
        }
    }

    @Test
    void takesABrokenStrokeOfAThinPenForOne() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a stroke one pixel wide with gaps, as a picture has that was shrunk without averaging
            Mat coverage = mats.keep(Mat.zeros(40, 40, CvType.CV_8UC1));
            for (int y : new int[] {5, 13, 22}) {
                Imgproc.line(coverage, new Point(20, y), new Point(20, y + 6), new Scalar(255));
            }

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertThat(drawing.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.marks()).containsExactly(new Box(20, 5, 1, 24)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void findsNothingInAPlainPicture(int grey) throws Exception {
        // Given
        Picture picture = Pictures.plain(800, 300, Scalar.all(grey));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        assertThat(drawing.lines()).isEmpty();
        assertThat(drawing.rejected()).isEmpty();
    }

    @Test
    void findsNothingInAPictureOfOnePixel() throws Exception {
        assertThat(segmenter.segment(Pictures.plain(1, 1, Scalar.all(0))).lines())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksAtTheNegativeWhereInkAndPaperBothMayBePaper(boolean isLightOnDark) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given a bold ring that fills its picture
            Mat ring = mats.keep(new Mat(60, 60, CvType.CV_8UC1, Scalar.all(isLightOnDark ? 0 : 255)));
            Imgproc.ellipse(
                    ring, new Point(30, 30), new Size(23, 23), 0, 0, 360, Scalar.all(isLightOnDark ? 255 : 0), 16);
            Picture picture = Pictures.encode(".png", ring, mats);

            // When
            SegmentedDrawing asItIs = segmenter.segment(picture);
            SegmentedDrawing negative = segmenter.segment(picture, View.on(Paper.OTHER_COLOUR), WorkCheck.ALWAYS);

            // Then
            assertThat(asItIs.otherPapers()).containsExactly(Paper.OTHER_COLOUR);
            assertThat(List.of(largestMark(asItIs), largestMark(negative)))
                    .as("the ring in one view, its hole in the other")
                    .contains(new Box(0, 0, 60, 60))
                    .anyMatch(box -> box.width() < 40);
        }
    }

    @Test
    void hasNoDoubtOfInkWithAMargin() throws Exception {
        // Given
        Picture picture = Pictures.png(400, 300, Colours.BLACK_ON_WHITE, new Placed(ZERO, 6, 100, 80));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        assertThat(drawing.otherPapers()).isEmpty();
    }

    private static Box largestMark(SegmentedDrawing drawing) {
        return drawing.lines().stream()
                .flatMap(line -> line.marks().stream())
                .max(Comparator.comparingLong(Box::area))
                .orElseThrow();
    }

    private static Picture transparent(Placed digit) {
        try (MatScope mats = new MatScope()) {
            Mat alpha = mats.keep(Pictures.coverage(400, 300, List.of(digit)));
            Mat black = mats.keep(Mat.zeros(alpha.size(), CvType.CV_8UC1));
            Mat pixels = mats.mat();
            Core.merge(List.of(black, black, black, alpha), pixels);
            return Pictures.encode(".png", pixels, mats);
        }
    }
}
