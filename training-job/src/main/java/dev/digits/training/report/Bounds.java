package dev.digits.training.report;

import java.util.List;

/**
 * Least and greatest of the numbers on an axis.
 *
 * @param least above {@code most} when there are no numbers
 * @param most equal to {@code least} only when there are no numbers
 */
record Bounds(double least, double most) {

    static Bounds of(List<double[]> series) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] values : series) {
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least == most ? new Bounds(least - 0.5, most + 0.5) : new Bounds(least, most);
    }

    boolean isEmpty() {
        return least > most;
    }

    /** The number at a share of the axis, 0..1. */
    double at(double share) {
        return least + share * (most - least);
    }

    double pixel(double value, double start, double end) {
        return start + (value - least) / (most - least) * (end - start);
    }
}
