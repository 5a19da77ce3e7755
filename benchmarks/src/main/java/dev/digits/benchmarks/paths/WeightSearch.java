package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Climbs by chance: changes a few weights and keeps the change when the objective grows. So it can follow the share of
 * texts read right, which has no gradient (Och, "Minimum Error Rate Training in Statistical Machine Translation", 2003;
 * there line by line, here by random steps).
 */
final class WeightSearch {
    private static final int MOST_CHANGED = 3;
    private static final double SMALLEST_SCALE = 0.15;
    private static final double EARLY_STEP = 0.35;
    private static final double LATE_STEP = 0.2;
    private static final int PRINT_EVERY = 50;

    private final Random random;
    private final PrintWriter progress;

    /**
     * Draws changes from a seed.
     *
     * @param progress is told the objective every fifty tries
     */
    WeightSearch(long seed, PrintWriter progress) {
        random = new Random(seed);
        this.progress = progress;
    }

    /** The best weights found in so many tries; {@code start} when none is better. */
    PathWeights search(ToDoubleFunction<PathWeights> objective, PathWeights start, int tries) {
        PathWeights best = start;
        double highest = objective.applyAsDouble(start);
        print(0, highest);
        for (int tried = 0; tried < tries; tried++) {
            PathWeights changed = changed(best, tried < tries / 2 ? EARLY_STEP : LATE_STEP);
            double value = objective.applyAsDouble(changed);
            if (value > highest) {
                best = changed;
                highest = value;
            }
            if ((tried + 1) % PRINT_EVERY == 0) {
                print(tried + 1, highest);
            }
        }
        return best;
    }

    private PathWeights changed(PathWeights weights, double step) {
        double[] vector = WeightVector.of(weights);
        double[] lowest = WeightVector.lowest();
        int changes = 1 + random.nextInt(MOST_CHANGED);
        for (int i = 0; i < changes; i++) {
            int k = random.nextInt(vector.length);
            double scale = step * Math.max(Math.abs(vector[k]), SMALLEST_SCALE);
            vector[k] = Math.max(lowest[k], vector[k] + scale * random.nextGaussian());
        }
        return WeightVector.weights(vector);
    }

    private void print(int tried, double objective) {
        progress.printf(Locale.ROOT, "try %4d  objective %.2f%n", tried, objective);
        progress.flush();
    }
}
