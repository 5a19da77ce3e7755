package dev.digits.training.dataset;

import java.nio.file.Path;

/** A set of images that is not where it was looked for. */
public final class MissingSetException extends DatasetException {
    public MissingSetException(Path where, String what) {
        super(where + ": " + what);
    }
}
