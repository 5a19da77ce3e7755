package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.ExifOrientation;
import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class PictureSegmentationTest {
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
            assertIsAt(Lines.largestDigit(drawing), 100, 80, 6);
        }
    }

    @Test
    void takesAllInkOfATileForOneDigitUnlessSeveralAreNamed() throws Exception {
        // Given: a 28x28 picture of which two halves are written on
        Picture tile = Pictures.png(
                28,
                28,
                Colours.WHITE_ON_BLACK,
                new Placed(elevenRows(ZERO, 0), 1, 0, 0),
                new Placed(elevenRows(ZERO, 17), 1, 0, 0));

        // When
        SegmentedDrawing drawing = segmenter.segment(tile);

        // Then
        assertThat(drawing.lines()).hasSize(1);
        WrittenLine line = drawing.lines().get(0);
        assertThat(line.isTile()).isTrue();
        double width = line.strip().width();
        LineCut one = line.cut(List.of(new EmissionRange(0, width / 4)));
        assertThat(one.unclaimed()).isEmpty();
        assertThat(one.digits())
                .singleElement()
                .satisfies(digit -> assertThat(digit.box().height()).isGreaterThan(15));
        assertThat(line.cut(List.of(new EmissionRange(0, 2), new EmissionRange(width - 2, width)))
                        .digits())
                .hasSize(2);
    }

    @Test
    void takesNoOtherPictureForATile() throws Exception {
        Picture larger = Pictures.png(29, 28, Colours.WHITE_ON_BLACK, new Placed(ZERO, 1, 0, 0));
        assertThat(segmenter.segment(larger).lines()).noneMatch(WrittenLine::isTile);
    }

    /** Eleven rows of a digit, from one on. */
    private static byte[] elevenRows(byte[] digit, int from) {
        byte[] rows = new byte[digit.length];
        System.arraycopy(digit, 28 * from, rows, 28 * from, 28 * 11);
        return rows;
    }

    @Test
    void findsInkOnTransparentPaper() throws Exception {
        // Given
        Picture picture = transparent(new Placed(ZERO, 6, 100, 80));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        assertIsAt(Lines.largestDigit(drawing), 100, 80, 6);
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
    void findsAllDigitsOfALongRowThatIsCroppedToTheirHeight() throws Exception {
        // Given
        Picture row = Pictures.png(
                2500,
                120,
                Colours.BLACK_ON_WHITE,
                new Placed(ZERO, 4, 20, 4),
                new Placed(ZERO, 4, 1200, 4),
                new Placed(ZERO, 4, 1320, 4));

        // When
        SegmentedDrawing drawing = segmenter.segment(row);

        // Then
        assertThat(drawing.lines()).hasSize(1);
        assertThat(Lines.cutAt(drawing.lines().get(0), 76, 1256, 1376).digits())
                .hasSize(3)
                .allSatisfy(digit -> assertThat(digit.box().height()).isBetween(74, 86));
    }

    @Test
    void tellsWhereADigitStandsAtTheEndOfAVeryTallPicture() throws Exception {
        // Given
        Picture receipt = Pictures.png(
                1080, 20_000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 5, 100, 60), new Placed(ZERO, 5, 100, 19_800));

        // When
        SegmentedDrawing drawing = segmenter.segment(receipt);

        // Then
        WrittenLine last = drawing.lines().get(drawing.lines().size() - 1);
        Box box = Lines.cutAt(last, 170).digits().get(0).box();
        assertThat(box.y() + box.height() / 2).isCloseTo(19_800 + 70, within(10));
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
            assertIsAt(cut.digits().get(0), 50, 80, 5);
            assertIsAt(cut.digits().get(1), 600, 80, 5);
        }
    }

    @Test
    void turnsJpegUprightByItsExifData() throws Exception {
        // Given a picture that a phone took on its side: stored 400 x 300, to be turned a quarter clockwise
        Picture stored = Pictures.jpeg(400, 300, Colours.BLACK_ON_WHITE, new Placed(ZERO, 4, 10, 20));
        Picture turned = new Picture(ExifOrientation.in(stored.encoded(), 6));

        // When
        Box box = Lines.onlyDigit(segmenter.segment(turned)).box();

        // Then what was at the left top is at the right top of 300 x 400
        assertThat(box.x()).isGreaterThan(150);
        assertThat(box.y()).isLessThan(100);
    }

    @Test
    void looksCloserAtTheUprightPicture() throws Exception {
        // Given twelve million pixels, to be turned a quarter clockwise
        Picture stored = Pictures.jpeg(4000, 3000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 1, 900, 2000));

        // When
        Box box = Lines.onlyDigit(segmenter.segment(new Picture(ExifOrientation.in(stored.encoded(), 6))))
                .box();

        // Then
        assertIsAt(box, 3000 - 28 - 2000, 900, 1);
    }

    @Test
    void givesBoxesInPixelsOfALargePicture() throws Exception {
        // Given 12 million pixels
        Picture picture = Pictures.jpeg(4000, 3000, Colours.BLACK_ON_WHITE, new Placed(ZERO, 40, 2500, 1500));

        // When
        SegmentedDrawing drawing = segmenter.segment(picture);

        // Then
        assertIsAt(Lines.largestDigit(drawing), 2500, 1500, 40);
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
    void takesARectangleRoundTheWritingForAFrame() throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            Mat coverage = mats.keep(Pictures.coverage(400, 300, List.of(new Placed(ZERO, 6, 100, 80))));
            Imgproc.rectangle(coverage, new Point(60, 40), new Point(350, 280), new Scalar(255), 6);

            // When
            SegmentedDrawing drawing = segmenter.segment(Pictures.encode(".png", coverage, mats));

            // Then
            assertIsAt(Lines.largestDigit(drawing), 100, 80, 6);
            assertThat(onlyRejected(drawing, Rejected.Reason.FRAME).contains(new Box(60, 40, 290, 240)))
                    .isTrue();
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
            assertIsAt(Lines.largestDigit(drawing), 100, 80, 6);
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

    private static Box largestMark(SegmentedDrawing drawing) {
        return drawing.lines().stream()
                .flatMap(line -> line.marks().stream())
                .max(Comparator.comparingLong(Box::area))
                .orElseThrow();
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

    @Test
    void givesEachLineItsStripFromTopToBottom() throws Exception {
        // Given
        Picture picture = Pictures.png(
                400,
                600,
                Colours.BLACK_ON_WHITE,
                new Placed(ZERO, 6, 20, 20),
                new Placed(ZERO, 6, 200, 30),
                new Placed(ZERO, 6, 100, 220),
                new Placed(ZERO, 6, 110, 410));

        // When
        List<WrittenLine> lines = segmenter.segment(picture).lines();

        // Then
        assertThat(lines).extracting(line -> line.strip().id()).containsExactly(0, 1, 2);
        assertThat(lines.get(0).map().top()).isBetween(0.0, 60.0);
        assertThat(lines.get(1).map().top()).isBetween(200.0, 260.0);
        assertThat(lines.get(2).map().bottom()).isBetween(540.0, 600.0);
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
        assertIsAt(Lines.onlyDigit(drawing), 100, 20, 6);
        assertThat(drawing.rejected())
                .singleElement()
                .satisfies(mark -> assertThat(mark.reason()).isEqualTo(Rejected.Reason.TOO_MANY_MARKS))
                .satisfies(mark -> assertIsAt(mark.box(), 100, 320, 6));
    }

    /** MNIST's ink stands in 20 of 28 pixels, its centre of mass in the middle. */
    private static void assertIsAt(CutDigit digit, int x, int y, int factor) {
        assertIsAt(digit.box(), x, y, factor);
    }

    private static void assertIsAt(Box box, int x, int y, int factor) {
        assertThat(box.longerSide()).isBetween(19 * factor - 2, 21 * factor + 2);
        assertThat(box.x() + box.width() / 2.0).isCloseTo(x + 14 * factor, within(2.0 * factor));
        assertThat(box.y() + box.height() / 2.0).isCloseTo(y + 14 * factor, within(2.0 * factor));
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

    /** Where the only mark lies that was rejected, for this reason. */
    private static Box onlyRejected(SegmentedDrawing drawing, Rejected.Reason reason) {
        assertThat(drawing.rejected()).extracting(Rejected::reason).containsExactly(reason);
        return drawing.rejected().get(0).box();
    }
}
