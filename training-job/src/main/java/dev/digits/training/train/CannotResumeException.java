package dev.digits.training.train;

import java.nio.file.Path;

/** A run that cannot go on from where it was; the message says why, and nothing was changed. */
final class CannotResumeException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotResumeException(String message) {
        super(message);
    }

    static CannotResumeException damaged(Path checkpoint, String reason) {
        return new CannotResumeException("the checkpoint " + checkpoint + " is damaged: " + reason);
    }
}
