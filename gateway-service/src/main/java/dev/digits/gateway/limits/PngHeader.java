package dev.digits.gateway.limits;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The start of a PNG file: its signature, then the IHDR chunk (ISO/IEC 15948, 5.2 and 11.2.1). */
final class PngHeader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int CHUNK_TYPE = 12;
    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;
    private static final int END = 24;

    private PngHeader() {}

    static boolean starts(ByteBuffer file) {
        return file.limit() >= Long.BYTES && file.getLong(0) == SIGNATURE;
    }

    static Optional<PictureSize> size(ByteBuffer file) {
        if (file.limit() < END || file.getInt(CHUNK_TYPE) != IHDR) {
            return Optional.empty();
        }
        // four-byte numbers of at most 2^31-1: a set sign bit is a damaged file
        int width = file.getInt(WIDTH);
        int height = file.getInt(HEIGHT);
        return width < 0 || height < 0 ? Optional.empty() : Optional.of(new PictureSize(width, height));
    }
}
