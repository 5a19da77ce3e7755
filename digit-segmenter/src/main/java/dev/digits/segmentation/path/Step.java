package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;

/**
 * One step of a path: a candidate with the verdict on it.
 *
 * @param scored the candidate with all that speaks for and against it
 * @param value the digit 0 to 9, or {@value #NOT_A_DIGIT}
 * @param score natural logarithm of how well the verdict suits the candidate
 */
public record Step(ScoredCandidate scored, int value, double score) {
    /** The verdict that a candidate is no digit. */
    public static final int NOT_A_DIGIT = -1;

    /** The candidate alone. */
    public Candidate candidate() {
        return scored.candidate();
    }

    /** True when the candidate is read. */
    public boolean isDigit() {
        return value != NOT_A_DIGIT;
    }
}
