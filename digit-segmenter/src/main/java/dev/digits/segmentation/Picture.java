package dev.digits.segmentation;

import java.util.Objects;

/**
 * An encoded picture.
 *
 * @param encoded a whole PNG, JPEG, WebP, BMP, GIF or TIFF file; any size, any ink and paper colour, transparent or not
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is passed on, never compared
public record Picture(byte[] encoded) implements Drawing {
    public Picture {
        Objects.requireNonNull(encoded, "encoded");
    }
}
