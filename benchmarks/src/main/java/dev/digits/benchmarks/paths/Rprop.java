package dev.digits.benchmarks.paths;

import java.util.Arrays;

/**
 * Climbs by the signs of a gradient, each weight with a step of its own that grows as long as the sign stays (Riedmiller
 * and Braun, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm", 1993).
 */
final class Rprop {
    private static final double FIRST_STEP = 0.05;
    private static final double SMALLEST_STEP = 1e-4;
    private static final double LARGEST_STEP = 0.5;
    private static final double GROWTH = 1.3;
    private static final double SHRINKAGE = 0.5;

    private final double[] lowest;
    private final double[] steps;
    private final double[] signs;

    /**
     * Begins with small steps.
     *
     * @param lowest value that each weight may take
     */
    Rprop(double[] lowest) {
        this.lowest = lowest.clone();
        steps = new double[lowest.length];
        Arrays.fill(steps, FIRST_STEP);
        signs = new double[lowest.length];
    }

    /** Moves each weight one step up its gradient; one whose sign turned stays, and goes on with a smaller step. */
    void step(double[] weights, double[] gradient) {
        for (int k = 0; k < weights.length; k++) {
            double sign = Math.signum(gradient[k]);
            if (sign * signs[k] > 0) {
                steps[k] = Math.min(LARGEST_STEP, steps[k] * GROWTH);
            } else if (sign * signs[k] < 0) {
                steps[k] = Math.max(SMALLEST_STEP, steps[k] * SHRINKAGE);
                sign = 0;
            }
            weights[k] = Math.max(lowest[k], weights[k] + sign * steps[k]);
            signs[k] = sign;
        }
    }
}
