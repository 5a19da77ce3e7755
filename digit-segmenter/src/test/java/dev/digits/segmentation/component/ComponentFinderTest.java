package dev.digits.segmentation.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** A 0 and a 1 of a pen of 6 pixels, and something beside them that was not written. */
class ComponentFinderTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 300;
    private static final int PEN = 6;
    private static final Scalar INK = new Scalar(255);

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
    void tellsBlocksFromWriting() throws Exception {
        // Given: a number that is blacked out, and the hole of a punch
        write();
        Imgproc.rectangle(ink, new Point(300, 100), new Point(460, 160), INK, -1);
        Imgproc.circle(ink, new Point(600, 150), 18, INK, -1);

        // When
        Sheet sheet = find();

        // Then
        assertThat(sheet.marks()).hasSize(2);
        assertThat(sheet.rejected()).hasSize(2).allMatch(rejected -> rejected.reason() == Rejected.Reason.NOT_A_DIGIT);
        assertThat(sheet.strokeWidth()).isBetween(PEN - 1.0, PEN + 1.0);
    }

    @Test
    void takesABroadOneAmongThinDigitsForWriting() throws Exception {
        // Given
        write();
        line(400, 80, 400, 180, 4 * PEN);

        // When / Then
        assertThat(find().marks()).hasSize(3);
    }

    @Test
    void takesABlockForWritingWhereNothingElseIs() throws Exception {
        // Given
        Imgproc.rectangle(ink, new Point(300, 100), new Point(400, 160), INK, -1);

        // When / Then
        assertThat(find().marks()).hasSize(1);
    }

    @Test
    void takesBothRingsOfAStampForFrames() throws Exception {
        // Given
        write();
        Imgproc.circle(ink, new Point(500, 150), 90, INK, 4);
        Imgproc.circle(ink, new Point(500, 150), 62, INK, 3);
        for (int x = 465; x < 540; x += 25) {
            line(x, 135, x + 10, 165, PEN);
        }

        // When
        Sheet sheet = find();

        // Then
        assertThat(sheet.marks()).hasSize(2 + 3);
        assertThat(sheet.rejected()).hasSize(2).allMatch(rejected -> rejected.reason() == Rejected.Reason.FRAME);
    }

    @Test
    void takesColumnsOfOnesForWritingThoughSomethingTallGoesRoundThem() throws Exception {
        // Given
        Imgproc.rectangle(ink, new Point(20, 5), new Point(600, 295), INK, 3); // too large for a frame round ones
        for (int y = 20; y < 270; y += 70) {
            line(100, y, 100, y + 40, PEN);
            line(300, y, 300, y + 40, PEN);
        }

        // When
        Sheet sheet = find();

        // Then
        assertThat(sheet.marks()).hasSize(8 + 1);
        assertThat(sheet.rejected()).isEmpty();
    }

    @Test
    void takesADashedFrameAndABarCodeForPrint() throws Exception {
        // Given
        write();
        for (int x = 20; x < 300; x += 20) {
            line(x, 20, x + 10, 20, 2);
            line(x, 280, x + 10, 280, 2);
        }
        for (int y = 30; y < 270; y += 20) {
            line(10, y, 10, y + 10, 2);
            line(310, y, 310, y + 10, 2);
        }
        for (int x = 400; x < 500; x += 10) {
            line(x, 80, x, 180, 4);
        }

        // When
        Sheet sheet = find();

        // Then
        assertThat(sheet.marks()).hasSize(2);
        assertThat(sheet.rejected()).isNotEmpty().allMatch(rejected -> rejected.reason() == Rejected.Reason.RULE);
    }

    private void write() {
        Imgproc.ellipse(ink, new Point(100, 130), new org.opencv.core.Size(22, 40), 0, 0, 360, INK, PEN);
        line(190, 90, 185, 170, PEN);
    }

    private void line(int fromX, int fromY, int toX, int toY, int pen) {
        Imgproc.line(ink, new Point(fromX, fromY), new Point(toX, toY), INK, pen);
    }

    private Sheet find() throws Exception {
        return new ComponentFinder(2000).find(ink, 1, WIDTH, HEIGHT);
    }
}
