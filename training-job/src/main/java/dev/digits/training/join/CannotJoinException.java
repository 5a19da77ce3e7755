package dev.digits.training.join;

/** Networks that cannot become one; the message says which, and why. */
public final class CannotJoinException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message one line for a person */
    public CannotJoinException(String message) {
        super(message);
    }
}
