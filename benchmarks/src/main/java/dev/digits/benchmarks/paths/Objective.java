package dev.digits.benchmarks.paths;

import java.util.List;
import java.util.Optional;

/**
 * What the weights are to make as large as can be: the logarithm of how likely the right texts are, summed over lines,
 * less half the sum of the squared weights. A line below {@link #CAP} is taken for one that cannot be read: it counts as
 * the cap and draws the weights nowhere.
 */
final class Objective {
    /** A line counts no less than this. */
    static final double CAP = -8;

    private static final double L2 = 1;

    /**
     * The objective at one place.
     *
     * @param gradient one number a weight
     * @param unread lines that no path reads right; they are left out
     */
    @SuppressWarnings("ArrayRecordComponent") // a gradient is followed, never compared
    record Evaluation(double value, double[] gradient, int unread) {}

    private final List<KnownLine> lines;

    Objective(List<KnownLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Value and gradient for these weights. */
    Evaluation at(double[] weights) {
        double value = -L2 / 2 * WeightVector.dot(weights, weights);
        double[] gradient = new double[weights.length];
        WeightVector.add(gradient, -L2, weights);
        int unread = 0;
        for (KnownLine line : lines) {
            ForwardBackward sums = new ForwardBackward(line.features(), weights);
            Optional<PathSum> right = sums.over(line.text());
            Optional<PathSum> all = sums.overAll();
            if (right.isEmpty() || all.isEmpty()) {
                unread++;
                continue;
            }
            double likelihood = right.get().logSum() - all.get().logSum();
            value += line.weight() * Math.max(CAP, likelihood);
            if (likelihood >= CAP) {
                WeightVector.add(gradient, line.weight(), right.get().expectedFeatures());
                WeightVector.add(gradient, -line.weight(), all.get().expectedFeatures());
            }
        }
        return new Evaluation(value, gradient, unread);
    }
}
