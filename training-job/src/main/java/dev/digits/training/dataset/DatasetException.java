package dev.digits.training.dataset;

/**
 * Images that cannot be used as they are. The message is one line for a person to act on: file, place and value. Nothing
 * was changed on disk.
 */
public abstract sealed class DatasetException extends Exception
        permits MalformedFileException,
                UnreadableFileException,
                MissingSetException,
                AmbiguousSetException,
                UnusablePictureException {
    DatasetException(String message) {
        super(message);
    }

    DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
