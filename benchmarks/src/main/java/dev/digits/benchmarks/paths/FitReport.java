package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Tables for a person: what was fitted, and what it is good for.
 *
 * @param fitted to be held against {@link PathWeights#FITTED}, what the product reads with
 */
record FitReport(PathWeights fitted) {
    /** Each weight, as it is and as it was fitted. */
    void printWeights(PrintWriter out) {
        out.printf("%n%-16s %9s %9s%n", "weight", "product", "fitted");
        for (Weight weight : Weight.values()) {
            out.printf(Locale.ROOT, "%-16s %9.3f %9.3f%n", weight, PathWeights.FITTED.get(weight), fitted.get(weight));
        }
    }

    /** The shares of whole texts that are read right and of digits that are lost, kind by kind. */
    void printReadings(PrintWriter out, String title, List<ScoredDrawing> drawings) {
        List<ReadingTally> product = ReadingTally.of(ReadDrawing.all(drawings, PathWeights.FITTED));
        List<ReadingTally> other = ReadingTally.of(ReadDrawing.all(drawings, fitted));
        out.printf("%n%-24s %9s %9s %9s %14s %9s%n", title, "texts", "product", "fitted", "lost: product", "fitted");
        for (int i = 0; i < product.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %9d %8.1f%% %8.1f%% %13.2f%% %8.2f%%%n",
                    product.get(i).name(),
                    product.get(i).texts(),
                    product.get(i).rightPercent(),
                    other.get(i).rightPercent(),
                    product.get(i).lostPercent(),
                    other.get(i).lostPercent());
        }
    }
}
