package dev.digits.benchmarks.paths;

import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.path.PathWeights;
import java.util.List;

/**
 * A drawing and what it was read as.
 *
 * @param drawing what it is
 * @param form as which it was handed in
 * @param text that was read, as {@link KnownDrawing#text}
 */
record ReadDrawing(KnownDrawing drawing, Form form, String text) {
    /** Reads drawings as the product would with these weights, in the given order, on all cores. */
    static List<ReadDrawing> all(List<ScoredDrawing> drawings, PathWeights weights) {
        LatticeDecoder decoder = new LatticeDecoder(weights);
        return drawings.parallelStream().map(drawing -> drawing.read(decoder)).toList();
    }

    /** Whether its whole text is right. */
    boolean isRight() {
        return text.equals(drawing.text());
    }

    /** Number of digits that it has. */
    int digits() {
        return digits(drawing.text());
    }

    /** How many fewer were read. */
    int lost() {
        return Math.max(0, digits() - digits(text));
    }

    private static int digits(String text) {
        return text.replace("\n", "").length();
    }
}
