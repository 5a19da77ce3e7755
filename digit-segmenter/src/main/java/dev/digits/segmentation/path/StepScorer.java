package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;

/**
 * Weighs the network's scores and the candidate's prior into the score of a step. Paths of few large candidates compete
 * with paths of many small ones, so that what a candidate of several atoms scores depends on their number too.
 *
 * <p>A score is linear in the weights. Thread-safe.
 */
public final class StepScorer {
    /** An impossible network score still leaves this much, so that every line has a path. */
    private static final double FLOOR = -10;

    private final PathWeights weights;

    /** Scores with these weights. */
    public StepScorer(PathWeights weights) {
        this.weights = weights;
    }

    /** The better of two verdicts: the likeliest digit, or none. */
    public Step best(Candidate candidate, TileScores scores) {
        int value = likeliest(scores);
        double asDigit = ofDigit(candidate, scores, value);
        double asNone = ofRefusal(candidate, scores);
        return asDigit >= asNone ? new Step(candidate, value, asDigit) : new Step(candidate, Step.NOT_A_DIGIT, asNone);
    }

    /** The score of reading a candidate as the digit {@code value}. */
    public double ofDigit(Candidate candidate, TileScores scores, int value) {
        int more = candidate.atoms() - 1;
        return weights.get(Weight.DIGIT)
                + weights.get(Weight.DIGIT_ATOM) * more
                + (weights.get(Weight.LIKELY) + weights.get(Weight.LIKELY_ATOM) * more) * likely(scores, value)
                - (weights.get(Weight.SURE) + weights.get(Weight.SURE_ATOM) * more) * none(scores)
                + candidate.prior().total(weights);
    }

    /** The score of taking a candidate for no digit. */
    public double ofRefusal(Candidate candidate, TileScores scores) {
        int more = candidate.atoms() - 1;
        return weights.get(Weight.REFUSAL)
                + weights.get(Weight.REFUSAL_ATOM) * more
                + weights.get(Weight.NONE) * none(scores)
                - weights.get(Weight.UNLIKE) * likely(scores, likeliest(scores))
                + candidate.prior().ofRefusal(weights);
    }

    private static int likeliest(TileScores scores) {
        int value = 0;
        for (int digit = 1; digit < 10; digit++) {
            value = scores.logProbabilities()[digit] > scores.logProbabilities()[value] ? digit : value;
        }
        return value;
    }

    private static double likely(TileScores scores, int value) {
        return Math.max(FLOOR, scores.logProbabilities()[value]);
    }

    private static double none(TileScores scores) {
        return Math.max(FLOOR, scores.logNotADigit());
    }
}
