package dev.digits.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Directories without pixels. */
class TiffFileTest {
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int ROWS_PER_STRIP = 278;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int FLOAT = 11;

    @Test
    void countsWholeTiles() throws Exception {
        // When
        PictureHeader header =
                PictureHeader.of(tiff(IMAGE_WIDTH, 10, IMAGE_LENGTH, 10, TILE_WIDTH, 16_000, TILE_LENGTH, 16_000));

        // Then
        assertThat(header.pixels()).isEqualTo(100);
        assertThat(header.unpackedBytes()).isEqualTo(16L * 16_000 * 16_000);
    }

    @Test
    void roundsTheSizeUpToWholeTiles() throws Exception {
        // When
        PictureHeader header =
                PictureHeader.of(tiff(IMAGE_WIDTH, 257, IMAGE_LENGTH, 16, TILE_WIDTH, 256, TILE_LENGTH, 16));

        // Then
        assertThat(header.unpackedBytes()).isEqualTo(16L * 512 * 16);
    }

    @Test
    void countsNoRowsThatAStripMayHaveAndThePictureHasNot() throws Exception {
        // When
        PictureHeader header = PictureHeader.of(tiff(IMAGE_WIDTH, 10, IMAGE_LENGTH, 10, ROWS_PER_STRIP, -1));

        // Then
        assertThat(header.unpackedBytes()).isEqualTo(16L * 10 * 10);
    }

    @Test
    void countsSamplesOfMoreBits() throws Exception {
        // When
        PictureHeader header = PictureHeader.of(tiff(IMAGE_WIDTH, 10, IMAGE_LENGTH, 10, BITS_PER_SAMPLE, 64));

        // Then
        assertThat(header.unpackedBytes()).isEqualTo(64L * 10 * 10);
    }

    @Test
    void refusesTilesWhoseSizeIsNoWholeNumber() {
        // Given
        byte[] file = tiff(IMAGE_WIDTH, 10, IMAGE_LENGTH, 10, TILE_WIDTH, 16, TILE_LENGTH, 16);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(10 + 3 * 12 + 2, (short) FLOAT);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(file))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessage("the TIFF is damaged: its tag 323 has the type 11");
    }

    /** @param entries each tag with its number */
    private static byte[] tiff(int... entries) {
        ByteBuffer file = ByteBuffer.allocate(14 + 6 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) (entries.length / 2));
        for (int i = 0; i < entries.length; i += 2) {
            int type = entries[i] == BITS_PER_SAMPLE ? SHORT : LONG;
            file.putShort((short) entries[i]).putShort((short) type).putInt(1).putInt(entries[i + 1]);
        }
        return file.putInt(0).array();
    }
}
