package dev.digits.segmentation;

import java.util.List;

/**
 * A line of the lattice with its scores.
 *
 * @param atoms from left to right
 * @param candidates ordered by {@link Candidate#first}; those that were chosen cover each atom exactly once
 */
public record ExplainedLine(List<Atom> atoms, List<ExplainedCandidate> candidates) {
    public ExplainedLine {
        atoms = List.copyOf(atoms);
        candidates = List.copyOf(candidates);
    }
}
