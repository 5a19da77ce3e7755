package dev.digits.training.dataset;

import java.nio.file.Path;

/** A picture that cannot be learned from, or something else where a picture must be. */
public final class UnusablePictureException extends DatasetException {
    private final String offence;

    public UnusablePictureException(Path file, String reason) {
        this(file + ": " + reason);
    }

    private UnusablePictureException(String offence) {
        super(offence);
        this.offence = offence;
    }

    /** The same for a person who has more to repair than this one. */
    public UnusablePictureException andOthers(int others) {
        return others == 0
                ? this
                : new UnusablePictureException(offence + " (and " + others + " more like that in this folder)");
    }
}
