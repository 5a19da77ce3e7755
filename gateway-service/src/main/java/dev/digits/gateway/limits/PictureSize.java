package dev.digits.gateway.limits;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Width and height that a picture claims in its header. Nothing is decoded for it: what a decoder would have to hold is
 * known, and refused, before any decoder sees a byte.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record PictureSize(long width, long height) {
    /**
     * Reads the header.
     *
     * @param encoded a PNG or JPEG file
     * @return empty when it is neither, or ends before its size, or has no pixels
     */
    public static Optional<PictureSize> of(byte[] encoded) {
        ByteBuffer file = ByteBuffer.wrap(encoded);
        Optional<PictureSize> size = PngHeader.starts(file) ? PngHeader.size(file) : JpegHeader.size(file);
        return size.filter(s -> s.width > 0 && s.height > 0);
    }

    /** Width times height. */
    public long pixels() {
        return Math.multiplyExact(width, height);
    }
}
