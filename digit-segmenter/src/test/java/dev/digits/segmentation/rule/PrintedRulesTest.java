package dev.digits.segmentation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class PrintedRulesTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    private final MatScope mats = new MatScope();
    private final Mat ink = mats.keep(Mat.zeros(HEIGHT, WIDTH, CvType.CV_8UC1));

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @AfterEach
    void free() {
        mats.close();
    }

    @Test
    void takesARuleOffAndLeavesTheStrokeThatCrossesIt() {
        // Given
        line(0, 150, WIDTH, 152, 2);
        line(200, 90, 190, 210, 8);
        line(300, 40, 290, 130, 8);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).hasSize(1);
        assertThat(inkIn(0, 140, 150, 20)).isZero();
        assertThat(inkIn(400, 140, 200, 20)).isZero();
        assertThat(inkIn(180, 148, 30, 6)).isGreaterThan(40);
        assertThat(inkIn(280, 30, 40, 110)).isGreaterThan(700);
    }

    @Test
    void takesAMarginOffAndLeavesTheOnesBesideIt() {
        // Given
        line(60, 0, 60, HEIGHT, 2);
        line(110, 90, 110, 210, 2);
        line(150, 90, 150, 210, 2);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).hasSize(1);
        assertThat(inkIn(50, 0, 20, HEIGHT)).isZero();
        assertThat(inkIn(100, 80, 60, 140)).isGreaterThan(400);
    }

    @Test
    void takesRulesOffThatAreAsStrongAsInkAndSoftAtTheirEdges() {
        // Given: two rules of a photographed form, of uneven grey and with a shoulder on one side, and a stroke through
        // one of them
        Random random = new Random(7);
        for (int column = 0; column < WIDTH; column++) {
            for (int top : List.of(100, 200)) {
                int grey = 215 + random.nextInt(41);
                Imgproc.line(ink, new Point(column, top), new Point(column, top + 4), new Scalar(grey), 1);
                Imgproc.line(ink, new Point(column, top + 5), new Point(column, top + 9), new Scalar(110), 1);
            }
        }
        line(300, 130, 295, 260, 8);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).hasSize(2);
        assertThat(inkIn(0, 90, WIDTH, 25)).isZero();
        assertThat(inkIn(0, 190, 270, 25)).isZero();
        assertThat(inkIn(280, 130, 40, 130)).isGreaterThan(800);
    }

    @Test
    void takesTheWedgeOffThatTheEdgeOfASheetLeavesAndNotTheOneBesideIt() {
        // Given
        for (int row = 0; row < HEIGHT; row++) {
            line(0, row, 8 + row / 25, row, 1);
        }
        line(60, 90, 58, 210, 8);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 0, 30, HEIGHT)).isZero();
        assertThat(inkIn(40, 80, 40, 140)).isGreaterThan(700);
    }

    @Test
    void takesSquaredPaperOffAlsoWhereDigitsHideItsLines() {
        // Given: lines every 20 pixels, of which some have a gap of half their length, and two strokes
        for (int at = 10; at < WIDTH; at += 20) {
            line(at, 0, at, at % 60 == 10 ? HEIGHT / 2 : HEIGHT, 2);
        }
        for (int at = 10; at < HEIGHT; at += 20) {
            line(0, at, at % 60 == 10 ? WIDTH / 4 : WIDTH, at, 2);
            line(at % 60 == 10 ? WIDTH / 2 : WIDTH, at, WIDTH, at, 2);
        }
        line(200, 90, 180, 210, 8);
        line(318, 91, 304, 209, 8);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 0, 160, HEIGHT)).isZero();
        assertThat(inkIn(340, 0, 260, HEIGHT)).isZero();
        assertThat(inkIn(170, 80, 160, 140)).isGreaterThan(1500);
    }

    @Test
    void leavesOnesWithNothingElseOnSquaredPaper() {
        // Given
        for (int at = 10; at < WIDTH; at += 20) {
            line(at, 0, at, HEIGHT, 1);
        }
        for (int at = 10; at < HEIGHT; at += 20) {
            line(0, at, WIDTH, at, 1);
        }
        line(200, 92, 200, 168, 6);
        line(260, 91, 260, 169, 6);
        line(320, 92, 320, 170, 6);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(190, 80, 140, 100)).isGreaterThan(1000);
    }

    @Test
    void takesThickerLinesOffToo() {
        // Given: squares, each third line thicker than the others and darker, of uneven grey, and a stroke
        Random random = new Random(3);
        for (int number = 0; number <= 14; number++) {
            boolean isThick = number % 3 == 0;
            int at = 10 + 20 * number;
            int half = isThick ? 2 : 0;
            for (int along = 8; along <= 292; along++) {
                Scalar grey = new Scalar(isThick ? 244 - random.nextInt(12) : 140);
                Imgproc.line(ink, new Point(at - half, along), new Point(at + half, along), grey, 1);
                Imgproc.line(ink, new Point(along, at - half), new Point(along, at + half), grey, 1);
            }
        }
        line(430, 120, 410, 200, 8);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 0, 350, HEIGHT)).isZero();
        assertThat(inkIn(390, 100, 60, 120)).isGreaterThan(500);
    }

    @Test
    void takesACombOffAndLeavesTheOnesThatStandOnARule() {
        // Given: six teeth, and digits above them
        line(40, 140, 520, 140, 2);
        for (int tooth = 0; tooth < 6; tooth++) {
            line(40 + 96 * tooth, 110, 40 + 96 * tooth, 140, 2);
            Imgproc.ellipse(ink, new Point(88 + 96 * tooth, 100), new Size(18, 26), 0, 0, 360, new Scalar(255), 5);
        }
        // and five ones of a line below
        line(0, 280, WIDTH, 280, 2);
        for (int one = 0; one < 5; one++) {
            line(100 + 60 * one, 226, 100 + 60 * one, 280, 4);
        }

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 130, WIDTH, 18)).isZero();
        assertThat(inkIn(60, 60, 56, 68)).isGreaterThan(400);
        assertThat(inkIn(90, 220, 270, 50)).isGreaterThan(800);
    }

    @Test
    void takesTheBoxesOffInWhichNothingStands() {
        // Given: four apart, of sides that are too thick and too short for rules
        for (int box = 0; box < 4; box++) {
            Imgproc.rectangle(ink, new Point(40 + 90 * box, 100), new Point(110 + 90 * box, 180), new Scalar(255), 6);
        }
        Imgproc.GaussianBlur(ink, ink, new Size(0, 0), 1);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).hasSize(2);
        assertThat(Core.minMaxLoc(ink).maxVal).isLessThan(Mark.FAINT);
    }

    @Test
    void takesTheBoxesOffInWhichAPencilIsFainterThanTheyAre() {
        // Given
        for (int box = 0; box < 4; box++) {
            Imgproc.ellipse(ink, new Point(75 + 90 * box, 140), new Size(20, 30), 0, 0, 360, new Scalar(90), 4);
        }
        Mat rings = mats.mat();
        ink.copyTo(rings);
        for (int box = 0; box < 4; box++) {
            Imgproc.rectangle(ink, new Point(40 + 90 * box, 100), new Point(110 + 90 * box, 180), new Scalar(255), 2);
        }

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(Core.norm(ink, rings, Core.NORM_INF)).isZero();
    }

    @Test
    void takesTheBoxesOffInWhichDigitsStand() {
        // Given five boxes in a row
        for (int box = 0; box <= 5; box++) {
            line(50 + 100 * box, 90, 50 + 100 * box, 210, 2);
        }
        line(50, 90, 550, 90, 2);
        line(50, 210, 550, 210, 2);
        for (int box = 0; box < 5; box++) {
            Imgproc.ellipse(ink, new Point(100 + 100 * box, 150), new Size(25, 40), 0, 0, 360, new Scalar(255), 6);
        }
        int rings = inkIn(70, 100, 60, 100);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 80, WIDTH, 20)).isZero();
        assertThat(inkIn(140, 80, 20, 140)).isZero();
        assertThat(inkIn(70, 100, 60, 100)).isEqualTo(rings);
    }

    @Test
    void leavesAOneThatStandsAlone() {
        // Given
        line(300, 0, 304, HEIGHT, 4);
        int before = inkIn(0, 0, WIDTH, HEIGHT);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).isEmpty();
        assertThat(inkIn(0, 0, WIDTH, HEIGHT)).isEqualTo(before);
    }

    @Test
    void leavesASlantedOneThatReachesFromEdgeToEdge() {
        // Given a lower digit beside it
        line(300, 0, 345, HEIGHT, 8);
        line(100, 80, 150, 200, 8);
        int before = inkIn(0, 0, WIDTH, HEIGHT);

        // When
        List<Box> rules = PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(rules).isEmpty();
        assertThat(inkIn(0, 0, WIDTH, HEIGHT)).isEqualTo(before);
    }

    @Test
    void leavesTheBarOfASeven() {
        // Given
        line(200, 60, 290, 60, 2);
        line(290, 60, 290, 200, 2);
        int before = inkIn(0, 0, WIDTH, HEIGHT);

        // When
        PrintedRules.erase(ink, mats, WorkCheck.ALWAYS);

        // Then
        assertThat(inkIn(0, 0, WIDTH, HEIGHT)).isEqualTo(before);
    }

    private void line(int x0, int y0, int x1, int y1, int thickness) {
        Imgproc.line(ink, new Point(x0, y0), new Point(x1, y1), new Scalar(255), thickness);
    }

    private int inkIn(int x, int y, int width, int height) {
        Mat part = mats.keep(ink.submat(y, y + height, x, x + width));
        return Core.countNonZero(part);
    }
}
