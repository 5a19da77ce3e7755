package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;

/** Weighs the network's scores and the lattice's prior into the score of a step. */
final class StepScorer {
    /** To be refused a mark must be this much (natural logarithm) likelier no digit than a digit. */
    private static final double REFUSAL = 1.5;
    /** An impossible network score still leaves this much, so that every line has a path. */
    private static final double FLOOR = -16;

    private StepScorer() {}

    /** The better of two verdicts: the likeliest digit, or none. */
    static Step best(Candidate candidate, TileScores scores) {
        int value = 0;
        for (int digit = 1; digit < 10; digit++) {
            value = scores.logProbabilities()[digit] > scores.logProbabilities()[value] ? digit : value;
        }
        double digit = Math.max(FLOOR, scores.logProbabilities()[value]) + candidate.prior();
        double none = Math.max(FLOOR, scores.logNotADigit()) - REFUSAL;
        double weight = candidate.atoms();
        return digit >= none
                ? new Step(candidate, value, weight * digit)
                : new Step(candidate, Step.NOT_A_DIGIT, weight * none);
    }
}
