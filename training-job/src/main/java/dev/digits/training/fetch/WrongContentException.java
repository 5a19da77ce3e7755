package dev.digits.training.fetch;

/** Content that arrived but is not what it must be. */
final class WrongContentException extends Exception {
    WrongContentException(String message) {
        super(message);
    }
}
