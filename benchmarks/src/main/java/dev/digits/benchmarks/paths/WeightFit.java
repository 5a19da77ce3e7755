package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Fits weights to lines. */
final class WeightFit {
    private static final int PRINT_EVERY = 10;

    private final PrintWriter out;

    /** Prints the objective every ten iterations. */
    WeightFit(PrintWriter out) {
        this.out = out;
    }

    /** The weights after so many iterations from {@code start}. */
    PathWeights fit(List<KnownLine> lines, PathWeights start, int iterations) {
        Objective objective = new Objective(lines);
        Rprop rprop = new Rprop(WeightVector.lowest());
        double[] weights = WeightVector.of(start);
        for (int iteration = 0; iteration < iterations; iteration++) {
            Objective.Evaluation here = objective.at(weights);
            if (iteration % PRINT_EVERY == 0) {
                print(iteration, here);
            }
            rprop.step(weights, here.gradient());
        }
        print(iterations, objective.at(weights));
        return WeightVector.weights(weights);
    }

    private void print(int iteration, Objective.Evaluation here) {
        out.printf(
                Locale.ROOT,
                "iteration %3d  objective %.2f  lines that no path reads right %d%n",
                iteration,
                here.value(),
                here.unread());
    }
}
