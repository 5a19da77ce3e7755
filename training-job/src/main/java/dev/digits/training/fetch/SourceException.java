package dev.digits.training.fetch;

/** A source that did not give what was asked for. The message is one line and says why. */
public final class SourceException extends Exception {
    SourceException(String message) {
        super(message);
    }

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
