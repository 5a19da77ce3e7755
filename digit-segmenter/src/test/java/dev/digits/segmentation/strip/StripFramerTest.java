package dev.digits.segmentation.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.Lines;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripFramerTest {
    private final StripFramer framer = new StripFramer();

    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 104, 400})
    void scalesTheInkToItsRowsAndLeavesAMargin(int height) {
        // Given
        byte[] pixels = new byte[3 * height * height * 2];
        fill(pixels, 3 * height, height / 2, height / 2, height, height);

        // When
        FramedStrip framed = framer.frame(7, new GreyImage(pixels, 3 * height, 2 * height), height / 8.0);

        // Then
        Strip strip = framed.strip();
        assertThat(strip.id()).isEqualTo(7);
        assertThat(strip.width()).isEqualTo(64);
        assertThat(Lines.inkColumns(strip)).containsExactly(Strip.MARGIN, Strip.MARGIN + Strip.INK_ROWS);
        assertThat(rows(strip)).containsExactly(3, 29);
        assertThat(framed.scale()).isCloseTo(26.0 / height, within(1e-9));
        assertThat(framed.pictureTop()).isCloseTo(height / 2.0 - 3 * height / 26.0, within(1e-9));
    }

    @Test
    void shortensLongBlanksAndKnowsWhereColumnsCameFrom() {
        // Given two bars of 52 rows, 1000 columns apart
        byte[] pixels = new byte[1100 * 52];
        fill(pixels, 1100, 0, 0, 20, 52);
        fill(pixels, 1100, 1020, 0, 20, 52);

        // When
        FramedStrip framed = framer.frame(0, new GreyImage(pixels, 1100, 52), 20);

        // Then the lower line of four pen widths is 80 rows high, and of the blank 64 columns are kept
        double scale = 26.0 / 80;
        assertThat(framed.scale()).isCloseTo(scale, within(1e-9));
        assertThat(framed.strip().width()).isEqualTo(64);
        assertThat(framed.toStrip(0)).isCloseTo(8, within(1e-9));
        assertThat(framed.toStrip(1020)).isCloseTo(8 + 84 * scale, within(1e-9));
        assertThat(framed.toPicture(framed.toStrip(1030))).isCloseTo(1030, within(1e-9));
        assertThat(framed.toPicture(framed.toStrip(10))).isCloseTo(10, within(1e-9));
        assertThat(framed.stripX()[0]).isZero();
        assertThat(framed.stripX()[framed.stripX().length - 1]).isEqualTo(64);
    }

    @Test
    void keepsAThinPenVisible() {
        // Given a bar of one pixel, 300 rows high
        byte[] pixels = new byte[300 * 20];
        fill(pixels, 20, 10, 0, 1, 300);

        // When
        Strip strip = framer.frame(0, new GreyImage(pixels, 20, 300), 1).strip();

        // Then it is more than a pixel wide
        int sum = 0;
        for (int column = 0; column < strip.width(); column++) {
            sum += Lines.grey(strip, column, 16);
        }
        assertThat(sum).isGreaterThan(255);
    }

    @Test
    void keepsADashFlat() {
        // Given a dash as high as the pen is wide
        byte[] pixels = new byte[60 * 10];
        Arrays.fill(pixels, (byte) 255);

        // When
        Strip strip = framer.frame(0, new GreyImage(pixels, 60, 10), 10).strip();

        // Then
        int[] rows = rows(strip);
        assertThat(rows[1] - rows[0]).isBetween(6, 8);
    }

    @Test
    void keepsEndlessLinesWithinTheWidestStrip() {
        // Given
        byte[] pixels = new byte[20_000 * 30];
        Arrays.fill(pixels, (byte) 255);

        // When
        Strip strip = framer.frame(0, new GreyImage(pixels, 20_000, 30), 4).strip();

        // Then
        assertThat(strip.width()).isEqualTo(4096);
    }

    @Test
    void framesPaperWithoutInkAsABlankStrip() {
        assertThat(framer.frame(0, new GreyImage(new byte[50 * 40], 50, 40), 0)
                        .strip()
                        .pixels())
                .containsOnly(0);
    }

    private static void fill(byte[] pixels, int width, int x, int y, int columns, int rows) {
        for (int row = y; row < y + rows; row++) {
            Arrays.fill(pixels, row * width + x, row * width + x + columns, (byte) 255);
        }
    }

    /** First row with ink, and the one behind the last. */
    private static int[] rows(Strip strip) {
        int first = Strip.HEIGHT;
        int last = -1;
        for (int row = 0; row < Strip.HEIGHT; row++) {
            for (int column = 0; column < strip.width(); column++) {
                if (Lines.grey(strip, column, row) > 100) {
                    first = Math.min(first, row);
                    last = row;
                }
            }
        }
        return new int[] {first, last + 1};
    }
}
