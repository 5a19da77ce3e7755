package dev.digits.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of segments alone, which hold no coded data. */
class JpegFileTest {
    private static final int SEQUENTIAL = 0xC0;
    private static final byte[] SCAN = {(byte) 0xFF, (byte) 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0};

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x02, 0xBF, 0xD8})
    void refusesMarkersThatBeginNoSegment(int marker) {
        // Given bytes that libjpeg looks into for the next marker, and a large frame among them
        byte[] hiding = segment(marker, frame(SEQUENTIAL, 60_000, 60_000));
        byte[] file = file(hiding, frame(SEQUENTIAL, 10, 10), SCAN);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(file))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessage("the JPEG is damaged: no marker at byte 2");
    }

    @Test
    void refusesSuchMarkersBehindAScan() {
        // Given
        byte[] file = file(frame(SEQUENTIAL, 10, 10), SCAN, segment(0x02, new byte[20]));

        // Then
        assertThatThrownBy(() -> PictureHeader.of(file))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("no marker at byte");
    }

    @Test
    void passesFillBytesAndMarkersWithoutALength() throws Exception {
        // Given
        byte[] fill = {(byte) 0xFF, (byte) 0xFF};
        byte[] alone = {(byte) 0xFF, 0x01, (byte) 0xFF, (byte) 0xD0, (byte) 0xFF, (byte) 0xD7};

        // When
        PictureHeader header = PictureHeader.of(file(fill, alone, fill, frame(SEQUENTIAL, 20, 10), fill, SCAN));

        // Then
        assertThat(header).isEqualTo(new PictureHeader(PictureFormat.JPEG, 20, 10, Orientation.UPRIGHT, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC2, 0xC6, 0xCA, 0xCE})
    void countsTheCoefficientsOfAProgressiveFrameThatHasOneScan(int frame) throws Exception {
        // When
        PictureHeader header = PictureHeader.of(file(frame(frame, 8192, 8192), SCAN));

        // Then three samples a pixel, of two bytes each
        assertThat(header.unpackedBytes()).isEqualTo(6L * 8192 * 8192);
    }

    /** Of three components at full resolution. */
    private static byte[] frame(int marker, int width, int height) {
        ByteBuffer content = ByteBuffer.allocate(15)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) 3);
        for (byte component = 1; component <= 3; component++) {
            content.put(component).put((byte) 0x11).put((byte) 0);
        }
        return segment(marker, content.array());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] file(byte[]... segments) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (byte[] segment : segments) {
            file.writeBytes(segment);
        }
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return file.toByteArray();
    }
}
