package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import java.util.List;

/**
 * One step of a path: a candidate with the verdict on it.
 *
 * @param scored the candidate with all that speaks for and against it
 * @param values the digits 0 to 9 that it is read as, left to right: one, two, or none when it is refused
 * @param score natural logarithm of how well the verdict suits the candidate
 */
public record Step(ScoredCandidate scored, List<Integer> values, double score) {
    public Step {
        values = List.copyOf(values);
    }

    /** The candidate alone. */
    public Candidate candidate() {
        return scored.candidate();
    }

    /** True when the candidate is read. */
    public boolean isRead() {
        return !values.isEmpty();
    }
}
