package dev.digits.segmentation;

import java.util.OptionalInt;

/**
 * A candidate with what was thought of it.
 *
 * @param scores the network's
 * @param verdict the digit 0 to 9 that it would be read as, or empty when it would be refused
 * @param score natural logarithm of how well the verdict suits it: what a path that takes it adds up
 * @param chosen true when the best path takes it
 */
public record ExplainedCandidate(
        Candidate candidate, TileScores scores, OptionalInt verdict, double score, boolean chosen) {}
