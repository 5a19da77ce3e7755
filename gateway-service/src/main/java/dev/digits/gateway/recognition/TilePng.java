package dev.digits.gateway.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a tile as the smallest PNG there is: 28x28, 8 bits of grey, ink white on black as the network saw it. */
final class TilePng {
    private static final int SIDE = 28;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private TilePng() {}

    /**
     * Encodes a tile.
     *
     * @param pixels 784 bytes, row-major, ink 255
     */
    static byte[] encode(byte[] pixels) {
        if (pixels.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a tile has 784 pixels, not " + pixels.length);
        }
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.write(SIGNATURE);
            chunk(png, "IHDR", header());
            chunk(png, "IDAT", compressed(pixels));
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(SIDE)
                .putInt(SIDE)
                .put((byte) 8) // bits a pixel; then grey, deflate, adaptive filters, not interlaced: all 0
                .array();
    }

    private static byte[] compressed(byte[] pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < SIDE; row++) {
                deflater.write(0); // this row is not filtered
                deflater.write(pixels, row * SIDE, SIDE);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(OutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(name);
        png.write(content);
        png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
