package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.segmentation.Pictures.Colours;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePictureTest {
    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> segment(new byte[0]))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessage("the picture is empty: 0 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>", "hello"})
    void refusesOtherFormats(String content) {
        assertThatThrownBy(() -> segment(content.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnsupportedDrawingException.class)
                .hasMessageEndingWith("PNG, JPEG, WebP, BMP, GIF or TIFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "BM", "II*\0", "RIFF....WEBP"})
    void refusesOtherFilesThatAreCutOff(String content) {
        assertThatThrownBy(() -> segment(content.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 0.9, 0.99})
    void refusesFilesThatAreCutOff(double share) {
        // Given
        byte[] png = Pictures.png(200, 100, Colours.BLACK_ON_WHITE).encoded();
        byte[] jpeg = Pictures.jpeg(200, 100, Colours.BLACK_ON_WHITE).encoded();

        // Then
        assertThatThrownBy(() -> segment(Arrays.copyOf(png, Math.max(9, (int) (png.length * share)))))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> segment(Arrays.copyOf(jpeg, Math.max(4, (int) (jpeg.length * share)))))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesPngWithAWrongChecksum() {
        // Given
        byte[] png = Pictures.png(200, 100, Colours.BLACK_ON_WHITE).encoded();
        png[png.length / 2]++;

        // Then
        assertThatThrownBy(() -> segment(png))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void refusesPngWhoseChunksAreWholeButHoldNoPixels() {
        assertThatThrownBy(() -> segment(pngWithoutPixels(100, 100)))
                .isInstanceOf(UnreadableDrawingException.class)
                .hasMessageContaining("cannot be unpacked");
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() {
        // Given a file of 45 bytes that claims 900 million pixels
        byte[] bomb = pngWithoutPixels(30_000, 30_000);

        // Then
        assertThatThrownBy(() -> segment(bomb))
                .isInstanceOf(DrawingTooLargeException.class)
                .hasMessage("the drawing has 30000 x 30000 pixels (900000000); at most 67108864 are read");
    }

    @Test
    void refusesWhatTakesTooMuchMemoryByTheHeaderAlone() {
        // Given 16 bits a sample, twice as many bytes as pixels of 8 bits
        byte[] bomb = pngWithoutPixels(8_000, 8_000, 16);

        // Then
        assertThatThrownBy(() -> segment(bomb))
                .isInstanceOf(DrawingTooLargeException.class)
                .hasMessageStartingWith(
                        "to unpack the PNG takes 384000000 bytes of memory; at most 201326592 are taken");
    }

    private SegmentedDrawing segment(byte[] file) throws Exception {
        return segmenter.segment(new Picture(file));
    }

    private static byte[] pngWithoutPixels(int width, int height) {
        return pngWithoutPixels(width, height, 8);
    }

    private static byte[] pngWithoutPixels(int width, int height, int bits) {
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put(new byte[] {2, 0, 0, 0});
        return ByteBuffer.allocate(45)
                .putLong(0x89504E470D0A1A0AL)
                .put(chunk("IHDR", header.array()))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
