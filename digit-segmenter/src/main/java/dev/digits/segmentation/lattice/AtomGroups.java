package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins neighbouring atoms. A group grows from its leftmost atom by atoms that lie near one of its own; how wide it may
 * grow, how many atoms it may have and how many groups begin at one atom are bounded, so that n atoms make O(n) groups.
 */
final class AtomGroups {
    /** A group has so many atoms at most. */
    private static final int MOST_ATOMS = 5;
    /** So many groups begin at one atom, smaller ones first. */
    private static final int MOST_GROUPS = 24;
    /** Atoms are near when the blank between their boxes is at most this share of the line's height. */
    private static final double NEAR = 0.3;
    /** A group of several atoms is at most this many line heights wide. */
    private static final double WIDEST = 1.5;

    private AtomGroups() {}

    /**
     * All groups of a line, ordered by their leftmost atom; each atom alone is one.
     *
     * @param atoms from left to right
     * @param lineHeight typical height of the line's digits
     */
    static List<AtomGroup> of(List<Box> atoms, double lineHeight) {
        List<AtomGroup> groups = new ArrayList<>();
        for (int first = 0; first < atoms.size(); first++) {
            groups.addAll(beginningAt(first, atoms, lineHeight));
        }
        return groups;
    }

    private static Set<AtomGroup> beginningAt(int first, List<Box> atoms, double lineHeight) {
        Set<AtomGroup> groups = new LinkedHashSet<>();
        List<AtomGroup> growing = List.of(new AtomGroup(first, 1, atoms.get(first)));
        groups.addAll(growing);
        for (int size = 2; size <= MOST_ATOMS; size++) {
            List<AtomGroup> grown = new ArrayList<>();
            for (AtomGroup group : growing) {
                grown.addAll(grow(group, atoms, lineHeight));
            }
            for (AtomGroup group : grown) {
                if (groups.size() < MOST_GROUPS) {
                    groups.add(group);
                }
            }
            growing = grown.stream().distinct().limit(MOST_GROUPS).toList();
        }
        return groups;
    }

    private static List<AtomGroup> grow(AtomGroup group, List<Box> atoms, double lineHeight) {
        List<AtomGroup> grown = new ArrayList<>();
        int end = Math.min(atoms.size(), group.first() + Candidate.REACH);
        for (int atom = group.first() + 1; atom < end; atom++) {
            AtomGroup larger = group.with(atom, atoms.get(atom));
            if (!group.has(atom)
                    && larger.box().width() <= WIDEST * lineHeight
                    && isNear(group, atoms.get(atom), atoms, lineHeight)) {
                grown.add(larger);
            }
        }
        return grown;
    }

    private static boolean isNear(AtomGroup group, Box atom, List<Box> atoms, double lineHeight) {
        return group.select(atoms).stream()
                .anyMatch(member -> Math.max(-member.overlapX(atom), -member.overlapY(atom)) <= NEAR * lineHeight);
    }
}
