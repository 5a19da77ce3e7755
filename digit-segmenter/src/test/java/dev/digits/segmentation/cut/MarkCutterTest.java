package dev.digits.segmentation.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class MarkCutterTest {
    private static final int PEN = 10;
    private final MarkCutter cutter = new MarkCutter();

    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @Test
    void cutsTouchingRingsWhereTheyTouch() {
        // Given two rings of 80 pixels whose outlines share five
        Mark rings = ellipses(new Point(40, 50), new Point(105, 50));

        // When
        List<Piece> pieces = cutter.cut(rings, 0, PEN, 90);

        // Then a cut runs where they meet, at x = 72, and says so
        assertThat(pieces)
                .hasSizeGreaterThan(1)
                .anyMatch(piece -> Math.abs(piece.mark().box().right() - 72) <= 4)
                .allMatch(piece -> !piece.joins().isEmpty());
    }

    @Test
    void partsTheArmsOfACross() {
        // Given two bars that cross
        Mark cross = mark(100, 100, picture -> {
            Imgproc.line(picture, new Point(10, 10), new Point(90, 90), new Scalar(255), PEN);
            Imgproc.line(picture, new Point(10, 90), new Point(90, 10), new Scalar(255), PEN);
        });

        // When
        List<Piece> pieces = cutter.cut(cross, 0, PEN, 90);

        // Then each arm is a piece, and knows its neighbours
        assertThat(pieces)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(piece -> !piece.joins().isEmpty())
                .anyMatch(piece -> piece.joins().size() >= 3);
    }

    @Test
    void losesNoInk() {
        // Given
        Mark rings = ellipses(new Point(40, 50), new Point(105, 50), new Point(170, 50));

        // When
        List<Piece> pieces = cutter.cut(rings, 0, PEN, 90);

        // Then
        Mark whole = Mark.join(pieces.stream().map(Piece::mark).toList());
        assertThat(whole.box()).isEqualTo(rings.box());
        assertThat(whole.ink()).isEqualTo(rings.ink());
    }

    @Test
    void doesNotCutAnUprightBar() {
        // Given
        Mark bar = mark(
                40, 100, picture -> Imgproc.line(picture, new Point(20, 10), new Point(20, 90), new Scalar(255), PEN));

        // Then
        assertThat(cutter.cut(bar, 3, PEN, 90))
                .singleElement()
                .satisfies(piece -> assertThat(piece.mark()).isSameAs(bar))
                .satisfies(piece -> assertThat(piece.source()).isEqualTo(3));
    }

    @Test
    void cutsAScribbleIntoABoundedNumberOfPieces() {
        // Given
        Mark wave = mark(3000, 120, picture -> {
            for (int x = 0; x < 2900; x += 40) {
                Imgproc.line(picture, new Point(x + 20, 20), new Point(x + 40, 100), new Scalar(255), PEN);
                Imgproc.line(picture, new Point(x + 40, 100), new Point(x + 60, 20), new Scalar(255), PEN);
            }
        });

        // Then
        assertThat(cutter.cut(wave, 0, PEN, 90)).hasSizeLessThanOrEqualTo(200);
    }

    private static Mark ellipses(Point... centres) {
        return mark(230, 100, picture -> {
            for (Point centre : centres) {
                Imgproc.ellipse(picture, centre, new Size(30, 40), 0, 0, 360, new Scalar(255), PEN);
            }
        });
    }

    private static Mark mark(int width, int height, Consumer<Mat> drawing) {
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(height, width, CvType.CV_8UC1, new Scalar(0)));
            drawing.accept(picture);
            byte[] ink = new byte[width * height];
            picture.get(0, 0, ink);
            return new Mark(new Box(0, 0, width, height), ink).trimmed();
        }
    }
}
