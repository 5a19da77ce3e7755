package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;

/**
 * Weighs the network's scores and the candidate's prior into the score of a step. Paths of few large candidates compete
 * with paths of many small ones, so that what a candidate of several atoms scores depends on their number too.
 */
final class StepScorer {
    /** An impossible network score still leaves this much, so that every line has a path. */
    private static final double FLOOR = -10;

    /** Of a digit: what each adds, and each atom after its first. */
    private static final double DIGIT = -1.21;

    private static final double DIGIT_ATOM = -0.67;
    /** Of a digit: weight of the network's logarithm of its probability, and more for each atom after the first. */
    private static final double LIKELY = 0.7;

    private static final double LIKELY_ATOM = 0.08;
    /** Of a digit: weight of how sure the network is that it is one, and more for each atom after the first. */
    private static final double SURE = 0.08;

    private static final double SURE_ATOM = 0.16;
    /** Of a refusal: what each adds, and each atom after its first. */
    private static final double REFUSAL = -1.05;

    private static final double REFUSAL_ATOM = -0.43;
    /** Of a refusal: weight of the network's logarithm of the probability of no digit. */
    private static final double NONE = 0.42;
    /** Of a refusal: weight of how little the network sees any digit. */
    private static final double UNLIKE = -0.26;

    private StepScorer() {}

    /** The better of two verdicts: the likeliest digit, or none. */
    static Step best(Candidate candidate, TileScores scores) {
        int value = 0;
        for (int digit = 1; digit < 10; digit++) {
            value = scores.logProbabilities()[digit] > scores.logProbabilities()[value] ? digit : value;
        }
        int more = candidate.atoms() - 1;
        double likely = Math.max(FLOOR, scores.logProbabilities()[value]);
        double none = Math.max(FLOOR, scores.logNotADigit());
        double asDigit = DIGIT
                + DIGIT_ATOM * more
                + (LIKELY + LIKELY_ATOM * more) * likely
                - (SURE + SURE_ATOM * more) * none
                + candidate.prior().total();
        double asNone = REFUSAL
                + REFUSAL_ATOM * more
                + NONE * none
                - UNLIKE * likely
                + candidate.prior().ofRefusal();
        return asDigit >= asNone ? new Step(candidate, value, asDigit) : new Step(candidate, Step.NOT_A_DIGIT, asNone);
    }
}
