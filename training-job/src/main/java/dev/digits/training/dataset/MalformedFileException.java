package dev.digits.training.dataset;

import java.nio.file.Path;

/** A file that breaks the rules of its format. */
public final class MalformedFileException extends DatasetException {
    private final transient Path file;
    private final transient Position position;

    /**
     * Reports one offence, the first in the file.
     *
     * @param file the offender
     * @param position where
     * @param problem what, with the value found and the rule
     */
    public MalformedFileException(Path file, Position position, String problem) {
        super(file + ", " + position + ": " + problem);
        this.file = file;
        this.position = position;
    }

    /** The offender. */
    public Path file() {
        return file;
    }

    /** Where the offence is. */
    public Position position() {
        return position;
    }
}
