package dev.digits.training.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * fast.ai's learning-rate range test: each step trains one batch at a rate that grows exponentially from 1e-7 to 10,
 * until the smoothed loss exceeds four times its best.
 *
 * <p>Ask for the {@link #next} rate, train one batch with it, {@link #record} the loss, as long as it {@link #goesOn}.
 */
public final class LrSweep {

    /** Batches that a whole sweep takes. */
    public static final int STEPS = 100;

    private static final double START = 1e-7;
    private static final double END = 10;
    private static final double SMOOTHING = 0.98;
    private static final double DIVERGED = 4;

    private final List<LrCurve.Point> points = new ArrayList<>();
    private double average;
    private double best = Double.POSITIVE_INFINITY;
    private boolean diverged;

    /** Whether another step is wanted. */
    public boolean goesOn() {
        return !diverged && points.size() < STEPS;
    }

    /** The learning rate of the next step. */
    public double next() {
        return START * Math.pow(END / START, (double) points.size() / STEPS);
    }

    /**
     * Notes what the step at the {@link #next} rate gave.
     *
     * @param loss mean of the batch; not a number ends the sweep
     */
    public void record(double loss) {
        double rate = next();
        average = SMOOTHING * average + (1 - SMOOTHING) * loss;
        double smoothed = average / (1 - Math.pow(SMOOTHING, points.size() + 1.0));
        if (!Double.isFinite(smoothed)) {
            diverged = true;
            return;
        }
        points.add(new LrCurve.Point(rate, smoothed));
        best = Math.min(best, smoothed);
        diverged = smoothed > DIVERGED * best;
    }

    /** All steps so far. */
    public LrCurve curve() {
        return new LrCurve(points);
    }
}
