package dev.digits.segmentation.path;

import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.TileScores;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A line of a lattice whose tiles are scored: all that the choice of a path goes by.
 *
 * @param atoms how many a path is to cover
 * @param candidates in the order of the lattice's line
 */
public record ScoredLine(int atoms, List<ScoredCandidate> candidates) {
    public ScoredLine {
        candidates = List.copyOf(candidates);
    }

    /**
     * Puts together what speaks for and against each candidate.
     *
     * @param scoresByTileId the network's
     */
    public static ScoredLine of(LatticeLine line, IntFunction<TileScores> scoresByTileId) {
        return new ScoredLine(line.atoms().size(), LargerCandidates.of(line, scoresByTileId));
    }
}
