package dev.digits.benchmarks.paths;

import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** The share of texts that are read right, kind by kind. */
    void printReadings(PrintWriter out, String title, List<ScoredDrawing> drawings) {
        LatticeDecoder product = new LatticeDecoder();
        LatticeDecoder other = new LatticeDecoder(fitted);
        Map<String, List<ScoredDrawing>> byKind = drawings.stream()
                .collect(Collectors.groupingBy(
                        drawing -> drawing.form() + " " + drawing.drawing().kind(), TreeMap::new, Collectors.toList()));
        out.printf("%n%-24s %9s %9s %9s%n", title, "texts", "product", "fitted");
        byKind.forEach((kind, list) -> out.printf(
                Locale.ROOT,
                "%-24s %9d %8.1f%% %8.1f%%%n",
                kind,
                list.size(),
                share(product, list),
                share(other, list)));
    }

    private static double share(LatticeDecoder decoder, List<ScoredDrawing> drawings) {
        return 100.0
                * drawings.stream()
                        .filter(drawing -> drawing.isReadRight(decoder))
                        .count()
                / drawings.size();
    }
}
