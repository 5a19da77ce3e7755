package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a picture and their strips. */
class PictureSegmentationTest {
    private static final byte[] ZERO = Pictures.digit(0);

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

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
}
