package dev.digits.segmentation;

import java.util.List;

/**
 * The lattice of one line of writing.
 *
 * @param atoms the smallest pieces of ink, from left to right
 * @param candidates ordered by {@link Candidate#first}; each atom is covered by at least one that covers it alone
 */
public record LatticeLine(List<Atom> atoms, List<Candidate> candidates) {
    public LatticeLine {
        atoms = List.copyOf(atoms);
        candidates = List.copyOf(candidates);
    }
}
