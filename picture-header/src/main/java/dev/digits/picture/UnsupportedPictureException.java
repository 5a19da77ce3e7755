package dev.digits.picture;

/** The file is of a kind that is not read. The message names the kind, where it is known, and what to send. */
public final class UnsupportedPictureException extends UnreadablePictureException {
    public UnsupportedPictureException(String message) {
        super(message);
    }
}
