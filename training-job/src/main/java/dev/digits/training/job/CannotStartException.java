package dev.digits.training.job;

/** A run that cannot begin with the weights of the version that its settings name. */
public final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStartException(String reason) {
        super("--start-from: " + reason);
    }

    CannotStartException(Exception cause) {
        super("--start-from: " + cause.getMessage(), cause);
    }
}
