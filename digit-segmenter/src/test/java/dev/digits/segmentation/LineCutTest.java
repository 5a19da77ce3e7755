package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Lines that are cut where a network would name their digits. */
class LineCutTest {
    private static final int PEN = 10;
    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void givesEachDigitItsOwnMarks() throws Exception {
        // Given
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(200, 50, 260, 200), stroke(350, 50, 350, 200));

        // When
        LineCut cut = Lines.cutAt(line, 100, 230, 350);

        // Then
        assertBoxes(cut, new Box(95, 45, 10, 160), new Box(195, 45, 70, 160), new Box(345, 45, 10, 160));
        assertThat(cut.unclaimed()).isEmpty();
    }

    @Test
    void givesADigitNamedBesideItsInkTheNearestMark() throws Exception {
        // Given
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(250, 50, 250, 200));

        // When
        LineCut cut = Lines.cutAt(line, 115, 232);

        // Then
        assertBoxes(cut, new Box(95, 45, 10, 160), new Box(245, 45, 10, 160));
    }

    @Test
    void cutsTouchingRingsOfAPictureApart() throws Exception {
        // Given
        WrittenLine line = pictureOfRings(150, 257);

        // When
        LineCut cut = Lines.cutAt(line, 150, 257);

        // Then
        assertBoxes(cut, new Box(95, 65, 110, 170), new Box(202, 65, 110, 170));
    }

    @Test
    void cutsOverlappingRingsOfAPictureApart() throws Exception {
        // Given rings whose strokes lie on each other
        WrittenLine line = pictureOfRings(150, 243);

        // When
        LineCut cut = Lines.cutAt(line, 150, 243);

        // Then each keeps its outer side
        assertThat(cut.digits().get(0).box().x()).isBetween(93, 96);
        assertThat(cut.digits().get(0).box().right()).isBetween(185, 206);
        assertThat(cut.digits().get(1).box().x()).isBetween(187, 208);
        assertThat(cut.digits().get(1).box().right()).isBetween(297, 300);
    }

    @Test
    void keepsAllOfADigitThatIsJoinedToBothNeighbours() throws Exception {
        // Given a five whose bar and shoulder run into a stem on the left, whose shoulder and hook into one on the
        // right
        WrittenLine line = picture(400, coverage -> {
            draw(coverage, 100, 60, 100, 240);
            draw(coverage, 200, 60, 200, 240);
            draw(coverage, 100, 65, 160, 62);
            draw(coverage, 100, 120, 150, 105, 200, 130);
            draw(coverage, 125, 200, 150, 230, 200, 210);
        });

        // When
        LineCut cut = Lines.cutAt(line, 100, 148, 200);

        // Then
        Box five = cut.digits().get(1).box();
        assertThat(five.y()).isLessThan(70);
        assertThat(five.bottom()).isGreaterThan(225);
        List<Integer> lefts =
                cut.digits().stream().map(digit -> digit.box().x()).toList();
        assertThat(lefts).isSorted();
    }

    @Test
    void leavesDigitsThatNeedNoCutAsTheyAreWhateverOthersAreNear() throws Exception {
        // Given a seven's bar that reaches over a one
        WrittenLine line = line(stroke(100, 60, 240, 60, 150, 250), stroke(210, 100, 210, 250));

        // When
        LineCut cut = Lines.cutAt(line, 170, 210);

        // Then
        assertBoxes(cut, new Box(95, 55, 150, 200), new Box(205, 95, 10, 160));
    }

    @Test
    void givesTheLateBarOfAFiveToTheFive() throws Exception {
        // Given a bar that floats over the gap to a one
        Stroke hook = stroke(100, 60, 95, 120, 150, 130, 150, 190, 90, 200);
        Stroke one = stroke(240, 60, 240, 200);
        Stroke bar = stroke(120, 55, 190, 50);

        // When
        LineCut cut = Lines.cutAt(line(hook, one, bar), 120, 240);

        // Then
        assertBoxes(cut, new Box(85, 45, 110, 160), new Box(235, 55, 10, 150));
        assertThat(cut.unclaimed()).isEmpty();
    }

    @Test
    void givesABarThatReachesOverTwoDigitsToTheOneThatItCrosses() throws Exception {
        // Given a crossed seven whose cross reaches over the next
        Stroke seven = stroke(100, 60, 170, 60, 120, 220);
        Stroke cross = stroke(100, 140, 230, 140);
        Stroke next = stroke(220, 115, 220, 220);

        // When
        LineCut cut = Lines.cutAt(line(seven, cross, next), 135, 220);

        // Then
        assertThat(cut.digits().get(0).box().right()).isBetween(234, 236);
        assertThat(cut.digits().get(1).box().width()).isLessThan(14);
    }

    @Test
    void keepsBothStrokesOfAFourTogether() throws Exception {
        // Given
        WrittenLine line =
                line(stroke(130, 50, 90, 130, 180, 130), stroke(150, 80, 150, 200), stroke(260, 50, 260, 200));

        // When
        LineCut cut = Lines.cutAt(line, 135, 260);

        // Then
        assertBoxes(cut, new Box(85, 45, 100, 160), new Box(255, 45, 10, 160));
    }

    @Test
    void cutsOneStrokeOverTwoDigits() throws Exception {
        // Given two bars that the pen joins at their feet
        WrittenLine line = line(stroke(100, 50, 100, 200, 250, 200, 250, 50));

        // When
        LineCut cut = Lines.cutAt(line, 100, 250);

        // Then
        Box left = cut.digits().get(0).box();
        Box right = cut.digits().get(1).box();
        assertThat(left.x()).isBetween(94, 95);
        assertThat(left.right()).isBetween(150, 200);
        assertThat(right.x()).isBetween(150, 200);
        assertThat(right.right()).isBetween(255, 256);
    }

    @Test
    void leavesADistantDashUnclaimed() throws Exception {
        // Given
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(180, 125, 230, 125), stroke(310, 50, 310, 200));

        // When
        LineCut cut = Lines.cutAt(line, 100, 310);

        // Then
        assertThat(cut.digits()).hasSize(2);
        assertThat(cut.unclaimed()).hasSize(1);
        assertThat(cut.unclaimed().get(0).box().contains(new Box(175, 120, 60, 10)))
                .isTrue();
    }

    @Test
    void leavesACommaUnclaimedThatStandsNearADigit() throws Exception {
        // Given
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(118, 196, 112, 214), stroke(310, 50, 310, 200));

        // When
        LineCut cut = Lines.cutAt(line, 100, 310);

        // Then
        assertThat(cut.unclaimed()).hasSize(1);
        assertThat(cut.unclaimed().get(0).box().x()).isGreaterThan(105);
        assertThat(cut.digits().get(0).box().right()).isLessThan(112);
    }

    @Test
    void neverGivesADigitWithoutInk() throws Exception {
        // Given a bar in which, and round which, too many digits are named
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(400, 50, 400, 200));

        // When
        LineCut cut = Lines.cutAt(line, 40, 99, 100, 100, 101, 250, 250, 401, 460);

        // Then
        assertThat(cut.digits()).hasSize(9).allSatisfy(digit -> {
            assertThat(digit.box().area()).isPositive();
            assertThat(digit.tile()).hasSize(784).contains(255);
        });
    }

    @Test
    void leavesAllInkUnclaimedWhereNoDigitWasNamed() throws Exception {
        // Given
        WrittenLine line = line(stroke(100, 50, 100, 200), stroke(200, 50, 260, 200));

        // When
        LineCut cut = line.cut(List.of());

        // Then
        assertThat(cut.digits()).isEmpty();
        assertThat(cut.unclaimed()).hasSize(2);
    }

    @Test
    void cutsLongMarksOfManyDigits() throws Exception {
        // Given a saw of forty teeth
        float[] points = new float[162];
        for (int i = 0; i <= 80; i++) {
            points[2 * i] = 20 + 9 * i;
            points[2 * i + 1] = i % 2 == 0 ? 250 : 100;
        }
        double[] centres = new double[40];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 29 + 18 * i;
        }

        // When
        LineCut cut = Lines.cutAt(line(stroke(points)), centres);

        // Then from left to right
        List<Integer> lefts = new ArrayList<>();
        cut.digits().forEach(digit -> lefts.add(digit.box().x()));
        assertThat(lefts).hasSize(40).isSorted();
    }

    /** Give or take a soft edge of a few pixels. */
    private static void assertBoxes(LineCut cut, Box... boxes) {
        assertThat(cut.digits()).hasSize(boxes.length);
        for (int i = 0; i < boxes.length; i++) {
            Box box = cut.digits().get(i).box();
            int[] found = {box.x(), box.y(), box.right(), box.bottom()};
            int[] expected = {boxes[i].x(), boxes[i].y(), boxes[i].right(), boxes[i].bottom()};
            for (int side = 0; side < 4; side++) {
                assertThat(found[side])
                        .as("digit %d is at %s, not %s", i, box, Arrays.toString(expected))
                        .isBetween(expected[side] - 4, expected[side] + 4);
            }
        }
    }

    private WrittenLine line(Stroke... strokes) throws Exception {
        return only(segmenter.segment(new Ink(List.of(strokes), PEN, 800, 300)));
    }

    private WrittenLine pictureOfRings(int... columns) throws Exception {
        return picture(400, coverage -> {
            for (int column : columns) {
                Imgproc.ellipse(
                        coverage,
                        new Point(column, 150),
                        new Size(50, 80),
                        0,
                        0,
                        360,
                        new Scalar(255),
                        PEN,
                        Imgproc.LINE_AA);
            }
        });
    }

    /** A picture of black ink, 300 pixels high. */
    private WrittenLine picture(int width, Consumer<Mat> ink) throws Exception {
        try (MatScope mats = new MatScope()) {
            Mat coverage = mats.keep(new Mat(300, width, CvType.CV_8UC1, new Scalar(0)));
            ink.accept(coverage);
            Mat pixels = mats.keep(Pictures.blend(coverage, Colours.BLACK_ON_WHITE));
            return only(segmenter.segment(Pictures.encode(".png", pixels, mats)));
        }
    }

    private static void draw(Mat coverage, int... points) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            Imgproc.line(
                    coverage,
                    new Point(points[i], points[i + 1]),
                    new Point(points[i + 2], points[i + 3]),
                    new Scalar(255),
                    PEN,
                    Imgproc.LINE_AA);
        }
    }

    private static WrittenLine only(SegmentedDrawing drawing) {
        assertThat(drawing.lines()).hasSize(1);
        return drawing.lines().get(0);
    }

    private static Stroke stroke(float... points) {
        float[] x = new float[points.length / 2];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        return new Stroke(x, y);
    }
}
