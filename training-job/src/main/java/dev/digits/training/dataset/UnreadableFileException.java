package dev.digits.training.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** A file or folder that the operating system, or gzip, does not give out. */
public final class UnreadableFileException extends DatasetException {
    public UnreadableFileException(Path file, IOException cause) {
        super(file + " cannot be read: " + cause.getMessage(), cause);
    }
}
