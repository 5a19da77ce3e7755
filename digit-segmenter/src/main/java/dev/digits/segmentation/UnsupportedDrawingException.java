package dev.digits.segmentation;

/** The picture is a file of a kind that is not read. The message names what to send. */
public final class UnsupportedDrawingException extends UnreadableDrawingException {
    public UnsupportedDrawingException(String message) {
        super(message);
    }
}
