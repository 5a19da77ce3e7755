package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.ScoredLine;
import java.util.List;

/**
 * A line of a lattice as far as paths through it depend on it.
 *
 * @param atoms how many atoms a path is to cover
 * @param candidates that it may be made of
 */
record LineFeatures(int atoms, List<CandidateFeatures> candidates) {
    LineFeatures {
        candidates = List.copyOf(candidates);
    }

    /** The features of a line whose tiles are scored. */
    static LineFeatures of(ScoredLine line) {
        return new LineFeatures(
                line.atoms(),
                line.candidates().stream().map(CandidateFeatures::of).toList());
    }
}
