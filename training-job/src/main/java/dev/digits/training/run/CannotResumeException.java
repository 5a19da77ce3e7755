package dev.digits.training.run;

import java.nio.file.Path;

/** A run that cannot go on from where it was; the message says why, and nothing was changed. */
public final class CannotResumeException extends Exception {

    private static final long serialVersionUID = 1L;

    public CannotResumeException(String message) {
        super(message);
    }

    public static CannotResumeException damaged(Path checkpoint, String reason) {
        return new CannotResumeException("the checkpoint " + checkpoint + " is damaged: " + reason);
    }
}
