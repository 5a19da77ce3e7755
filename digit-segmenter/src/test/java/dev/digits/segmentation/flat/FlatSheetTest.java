package dev.digits.segmentation.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

class FlatSheetTest {
    private static final Size PICTURE = new Size(600, 400);
    /** A sheet whose far side is shorter. */
    private static final Point[] SEEN = {new Point(180, 60), new Point(430, 70), new Point(540, 350), new Point(60, 330)
    };

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @Test
    void theFourCornersOfASheetFromTheSideAreFoundWhereverTheOutlineBegins() {
        for (int first = 0; first < 4; first++) {
            Point[] outline = new Point[4];
            for (int i = 0; i < 4; i++) {
                outline[i] = SEEN[(first + i) % 4];
            }
            SheetCorners corners = corners(outline).orElseThrow();
            for (int i = 0; i < 4; i++) {
                assertThat(corners.x().get(i) * PICTURE.width).isCloseTo(SEEN[i].x, within(1.0));
                assertThat(corners.y().get(i) * PICTURE.height).isCloseTo(SEEN[i].y, within(1.0));
            }
        }
    }

    @Test
    void aSheetThatLiesStraightIsLeftAsItIs() {
        assertThat(corners(new Point(50, 52), new Point(550, 50), new Point(551, 350), new Point(50, 349)))
                .isEmpty();
    }

    @Test
    void aCornerOutsideOfThePictureIsNotGuessed() {
        assertThat(corners(new Point(180, 0), new Point(430, 70), new Point(540, 350), new Point(60, 330)))
                .isEmpty();
    }

    @Test
    void whatHasNotFourCornersIsNoSheet() {
        assertThat(corners(new Point(300, 50), new Point(540, 350), new Point(60, 330)))
                .isEmpty();
        assertThat(corners(
                        new Point(200, 50),
                        new Point(400, 60),
                        new Point(500, 200),
                        new Point(380, 350),
                        new Point(180, 340),
                        new Point(90, 190)))
                .isEmpty();
    }

    @Test
    void cornersOfTheFlatSheetAreThoseThatAreSeen() {
        try (MatScope mats = new MatScope()) {
            // When
            FlatSheet flat = FlatSheet.of(corners(SEEN).orElseThrow(), 600, 400, mats);

            // Then
            assertThat(flat.width()).isCloseTo(365, within(3));
            assertThat(flat.height()).isCloseTo(299, within(3));
            Box corner = flat.inSubmitted(new Box(0, 0, 1, 1));
            assertThat(Math.abs(corner.x() - 180) + Math.abs(corner.y() - 60)).isLessThan(5);
            Box all = flat.inSubmitted(new Box(0, 0, flat.width(), flat.height()));
            assertThat(all.x()).isCloseTo(60, within(2));
            assertThat(all.right()).isCloseTo(541, within(2));
            assertThat(all.y()).isCloseTo(60, within(2));
            assertThat(all.bottom()).isCloseTo(351, within(2));
        }
    }

    @Test
    void writingOnASheetFromTheSideIsFoundWhereItIsSeen() throws Exception {
        // Given a light sheet on a dark desk with two upright strokes
        byte[] picture;
        try (MatScope mats = new MatScope()) {
            Mat desk = mats.keep(new Mat(PICTURE, CvType.CV_8UC1, Scalar.all(60)));
            Imgproc.fillConvexPoly(desk, mats.keep(new MatOfPoint(SEEN)), Scalar.all(225));
            Imgproc.line(desk, new Point(250, 160), new Point(240, 240), Scalar.all(40), 6);
            Imgproc.line(desk, new Point(340, 160), new Point(352, 240), Scalar.all(40), 6);
            MatOfByte png = mats.keep(new MatOfByte());
            Imgcodecs.imencode(".png", desk, png);
            picture = png.toArray();
        }

        // When
        SegmentedDrawing drawing = new Segmenter(Limits.DEFAULT).segment(new Picture(picture));

        // Then
        assertThat(drawing.lines()).hasSize(1);
        WrittenLine line = drawing.lines().get(0);
        assertThat(line.marks()).hasSize(2).allSatisfy(box -> {
            assertThat(box.y()).isCloseTo(157, within(8));
            assertThat(box.bottom()).isCloseTo(243, within(8));
        });
        assertThat(line.marks())
                .anySatisfy(box ->
                        assertThat(box.contains(new Box(243, 165, 4, 70))).isTrue());
        assertThat(line.marks())
                .anySatisfy(box ->
                        assertThat(box.contains(new Box(343, 165, 6, 70))).isTrue());
        StripMap map = line.map();
        assertThat(map.drawingX()[0]).isLessThan(240);
        assertThat(map.drawingX()[map.drawingX().length - 1]).isGreaterThan(350);
        assertThat(map.top()).isLessThan(165);
        assertThat(map.bottom()).isGreaterThan(235);
        List<Box> cut = line.cut(List.of(new EmissionRange(0, line.strip().width()))).digits().stream()
                .map(digit -> digit.box())
                .toList();
        assertThat(cut).hasSize(1);
        assertThat(new Box(0, 0, 600, 400).contains(cut.get(0))).isTrue();
    }

    private static Optional<SheetCorners> corners(Point... outline) {
        try (MatScope mats = new MatScope()) {
            return SheetCorners.of(mats.keep(new MatOfPoint(outline)), PICTURE, 5, mats);
        }
    }
}
