package dev.digits.training.schedule;

/** A sweep whose loss diverged before it could suggest a learning rate. The message is one line for a person. */
public final class ShortSweepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShortSweepException(int steps) {
        super("the loss diverged after " + steps + " steps, before the sweep could suggest a learning rate");
    }

    private ShortSweepException(ShortSweepException cause, String option) {
        super(cause.getMessage() + "; choose " + option, cause);
    }

    /**
     * The same, with what a person can do.
     *
     * @param option that sets the learning rate of the phase, such as {@code --lr}
     */
    public ShortSweepException advising(String option) {
        return new ShortSweepException(this, option);
    }
}
