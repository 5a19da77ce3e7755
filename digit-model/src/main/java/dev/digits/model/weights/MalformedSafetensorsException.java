package dev.digits.model.weights;

import java.io.IOException;

/** A file that breaks the safetensors format, or this reader's limits; the message says how. */
public final class MalformedSafetensorsException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedSafetensorsException(String message) {
        super(message);
    }

    MalformedSafetensorsException(String message, Throwable cause) {
        super(message, cause);
    }
}
