package dev.digits.picture;

/** The file is not a whole picture. The message says what is wrong, for the person who sent it. */
public class UnreadablePictureException extends Exception {
    public UnreadablePictureException(String message) {
        super(message);
    }
}
