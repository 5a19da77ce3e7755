package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;

/** Weighs the network's scores and the lattice's prior into the score of a step. */
final class StepScorer {
    /** To be refused a mark must be this much (natural logarithm) likelier no digit than a digit. */
    private static final double REFUSAL = 1.5;
    /** An impossible network score still leaves this much, so that every line has a path. */
    private static final double FLOOR = -16;

    /** Each digit costs this much, so that of two readings that look as good the one with fewer digits wins. */
    private static final double DIGIT = 0.4;

    private StepScorer() {}

    /** The better of two verdicts: the likeliest digit, or none. */
    static Step best(Candidate candidate, TileScores scores) {
        int value = 0;
        for (int digit = 1; digit < 10; digit++) {
            value = scores.logProbabilities()[digit] > scores.logProbabilities()[value] ? digit : value;
        }
        double network = Math.max(FLOOR, scores.logProbabilities()[value]);
        double none = Math.max(FLOOR, scores.logNotADigit()) - REFUSAL;
        double digitScore = candidate.atoms() * network + candidate.prior().total() - DIGIT;
        double noneScore = candidate.atoms() * none;
        return digitScore >= noneScore
                ? new Step(candidate, value, digitScore)
                : new Step(candidate, Step.NOT_A_DIGIT, noneScore);
    }
}
