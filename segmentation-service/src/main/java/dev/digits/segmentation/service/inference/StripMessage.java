package dev.digits.segmentation.service.inference;

import com.google.protobuf.UnsafeByteOperations;
import dev.digits.segmentation.Strip;

/** A strip as it goes over the wire. */
public final class StripMessage {
    private StripMessage() {}

    /** The message; shares the strip's pixels. */
    public static dev.digits.v1.Strip of(Strip strip) {
        return dev.digits.v1.Strip.newBuilder()
                .setId(strip.id())
                .setWidth(strip.width())
                .setPixels(UnsafeByteOperations.unsafeWrap(strip.pixels()))
                .build();
    }
}
