package dev.digits.training.fetch;

import java.io.IOException;

/** An answer that another attempt would not change. */
final class RefusedException extends IOException {
    RefusedException(String message) {
        super(message);
    }
}
