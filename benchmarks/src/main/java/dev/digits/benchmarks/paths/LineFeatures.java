package dev.digits.benchmarks.paths;

import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.TileScores;
import java.util.List;
import java.util.function.IntFunction;

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
    static LineFeatures of(LatticeLine line, IntFunction<TileScores> scoresByTileId) {
        return new LineFeatures(
                line.atoms().size(),
                line.candidates().stream()
                        .map(candidate -> CandidateFeatures.of(
                                candidate, scoresByTileId.apply(candidate.tile().id())))
                        .toList());
    }
}
