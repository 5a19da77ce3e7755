package dev.digits.training.schedule;

/**
 * fast.ai's one-cycle policy: the learning rate rises by half a cosine from a 25th of its peak, for the first quarter,
 * and falls by half a cosine to a 100,000th of the peak; the momentum goes the other way, 0.95, 0.85, 0.95.
 *
 * @param peak highest learning rate, above 0
 * @param steps optimizer steps of the whole cycle, at least 1
 */
public record OneCycle(double peak, int steps) {

    private static final double START_DIVISOR = 25;
    private static final double END_DIVISOR = 1e5;
    private static final double RISE = 0.25;
    private static final double HIGH_MOMENTUM = 0.95;
    private static final double LOW_MOMENTUM = 0.85;

    /** @throws IllegalArgumentException if peak or steps are out of range */
    public OneCycle {
        if (!(peak > 0) || steps < 1) {
            throw new IllegalArgumentException("a cycle of " + steps + " steps to the learning rate " + peak);
        }
    }

    /**
     * The learning rate of one step.
     *
     * @param step from 0 up to, not including, {@link #steps()}
     */
    public double learningRate(int step) {
        return combined(peak / START_DIVISOR, peak, peak / END_DIVISOR, step);
    }

    /**
     * The first beta of Adam at one step.
     *
     * @param step as in {@link #learningRate}
     */
    public double momentum(int step) {
        return combined(HIGH_MOMENTUM, LOW_MOMENTUM, HIGH_MOMENTUM, step);
    }

    private double combined(double start, double middle, double end, int step) {
        double position = (double) step / steps;
        return position < RISE
                ? Cosine.between(start, middle, position / RISE)
                : Cosine.between(middle, end, (position - RISE) / (1 - RISE));
    }
}
