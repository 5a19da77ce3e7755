package dev.digits.segmentation.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileFramerTest {
    private final TileFramer framer = new TileFramer();

    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,500", "500,1", "7,9", "333,222"})
    void fitsTheLongerSideIntoTwentyPixels(int width, int height) {
        // When
        byte[] tile = framer.frame(full(width, height), 0);

        // Then
        Box box = inkBox(tile);
        assertThat(box.longerSide()).isEqualTo(20);
        assertThat(box.x()).isBetween(4, 14);
        assertThat(box.y()).isBetween(4, 14);
    }

    @Test
    void givesTheStrongestInkFullGrey() {
        // Given
        Mark faint = new Mark(new Box(0, 0, 40, 40), filled(1600, 60));

        // Then
        assertThat(strongest(framer.frame(faint, 0))).isGreaterThan(250);
    }

    @Test
    void keepsHoles() {
        // Given a square ring of 60 pixels with a pen of 9
        byte[] ink = filled(3600, 255);
        for (int row = 9; row < 51; row++) {
            Arrays.fill(ink, row * 60 + 9, row * 60 + 51, (byte) 0);
        }

        // When
        byte[] tile = framer.frame(new Mark(new Box(0, 0, 60, 60), ink), 9);

        // Then
        assertThat(tile[14 * 28 + 14]).isZero();
    }

    @Test
    void thickensATraceThatWouldVanish() {
        // Given an L of 200 pixels drawn with a pen of one pixel
        byte[] ink = new byte[40_000];
        for (int i = 0; i < 200; i++) {
            ink[i * 200] = (byte) 255;
            ink[199 * 200 + i] = (byte) 255;
        }

        // When
        byte[] tile = framer.frame(new Mark(new Box(0, 0, 200, 200), ink), 1);

        // Then a row through its upright holds as much ink as MNIST's thin strokes
        int middle = inkBox(tile).y() + 8;
        int row = 0;
        for (int x = 0; x < 28; x++) {
            row += Byte.toUnsignedInt(tile[middle * 28 + x]);
        }
        assertThat(row).isBetween(300, 700);
    }

    private static Mark full(int width, int height) {
        return new Mark(new Box(0, 0, width, height), filled(width * height, 255));
    }

    private static byte[] filled(int length, int grey) {
        byte[] ink = new byte[length];
        Arrays.fill(ink, (byte) grey);
        return ink;
    }

    private static int strongest(byte[] tile) {
        int strongest = 0;
        for (byte pixel : tile) {
            strongest = Math.max(strongest, Byte.toUnsignedInt(pixel));
        }
        return strongest;
    }

    private static Box inkBox(byte[] tile) {
        return new Mark(new Box(0, 0, 28, 28), tile).trimmed().box();
    }
}
