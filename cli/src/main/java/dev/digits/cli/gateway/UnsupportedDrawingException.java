package dev.digits.cli.gateway;

/** The bytes are neither a picture that the gateway takes nor ink; the message says so in one line. */
public final class UnsupportedDrawingException extends Exception {
    UnsupportedDrawingException(String message) {
        super(message);
    }
}
