package dev.digits.segmentation;

/** The drawing is not a picture or ink that can be read. The message says what is wrong, for the person who sent it. */
public class UnreadableDrawingException extends Exception {
    public UnreadableDrawingException(String message) {
        super(message);
    }
}
