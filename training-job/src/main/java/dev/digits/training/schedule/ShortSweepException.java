package dev.digits.training.schedule;

/** A sweep whose loss diverged before it could suggest a learning rate. The message is one line for a person. */
public final class ShortSweepException extends RuntimeException {
    ShortSweepException(int steps) {
        super("the loss diverged after " + steps
                + " steps, before the sweep could suggest a learning rate; choose --lr");
    }
}
