package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;

/**
 * A candidate with all that speaks for and against it.
 *
 * @param scores the network's of its tile
 * @param evidence what others say of it
 */
public record ScoredCandidate(Candidate candidate, TileScores scores, Evidence evidence) {
    /** A candidate that no other says anything of. */
    public ScoredCandidate(Candidate candidate, TileScores scores) {
        this(candidate, scores, Evidence.NONE);
    }

    /** The same, and what the line's other digits say of it, by digit. */
    public ScoredCandidate withStyle(double... logStyle) {
        return new ScoredCandidate(candidate, scores, evidence.withStyle(logStyle));
    }
}
