package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Climbs weight by weight and keeps a change when the objective grows. So it can follow the share of texts read right,
 * which has no gradient (Och, "Minimum Error Rate Training in Statistical Machine Translation", 2003). The steps are those
 * of Hooke and Jeeves, "'Direct Search' Solution of Numerical and Statistical Problems", 1961: each weight is tried a step
 * higher and a step lower, and further where that helped; after a round that helped nowhere, steps are half as long.
 */
final class WeightSearch {
    /** Steps, over the size of their weight, get no shorter. */
    static final double SHORTEST_STEP = 0.05;

    /** Weights that are smaller change as if they had this size. */
    private static final double SMALLEST_SIZE = 0.5;

    private final Random random;
    private final double firstStep;
    private final PrintWriter progress;

    /**
     * Draws the order of the weights from a seed.
     *
     * @param firstStep over the size of its weight, {@link #SHORTEST_STEP} or more
     * @param progress is told the objective after every round
     */
    WeightSearch(long seed, double firstStep, PrintWriter progress) {
        random = new Random(seed);
        this.firstStep = firstStep;
        this.progress = progress;
    }

    /** The best weights found in at most so many tries; {@code start} when none is better. */
    PathWeights search(ToDoubleFunction<PathWeights> objective, PathWeights start, int tries) {
        Climb climb = new Climb(objective, start, tries);
        print(climb, firstStep);
        double step = firstStep;
        while (step >= SHORTEST_STEP && climb.left > 0) {
            boolean helped = round(climb, step);
            print(climb, step);
            step = helped ? step : step / 2;
        }
        return WeightVector.weights(climb.best);
    }

    private boolean round(Climb climb, double step) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, climb.best.length).boxed().toList());
        Collections.shuffle(order, random);
        boolean helped = false;
        for (int k : order) {
            double length = step * Math.max(Math.abs(climb.best[k]), SMALLEST_SIZE);
            helped |= climb.along(k, length) || climb.along(k, -length);
        }
        return helped;
    }

    private void print(Climb climb, double step) {
        progress.printf(Locale.ROOT, "steps %.3f  tries left %4d  objective %.2f%n", step, climb.left, climb.highest);
        progress.flush();
    }

    /** How far a search has come. */
    private static final class Climb {
        private final ToDoubleFunction<PathWeights> objective;
        private final double[] lowest = WeightVector.lowest();
        private final double[] best;
        private double highest;
        private int left;

        private Climb(ToDoubleFunction<PathWeights> objective, PathWeights start, int tries) {
            this.objective = objective;
            best = WeightVector.of(start);
            highest = objective.applyAsDouble(start);
            left = tries;
        }

        /** Goes along one weight for as long as that helps; whether it did at all. */
        private boolean along(int k, double length) {
            boolean helped = false;
            while (left > 0) {
                double[] changed = best.clone();
                changed[k] = Math.max(lowest[k], best[k] + length);
                if (changed[k] == best[k]) {
                    return helped;
                }
                left--;
                double value = objective.applyAsDouble(WeightVector.weights(changed));
                if (value <= highest) {
                    return helped;
                }
                best[k] = changed[k];
                highest = value;
                helped = true;
            }
            return helped;
        }
    }
}
