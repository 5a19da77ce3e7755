package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.cut.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins neighbouring atoms. A group grows from its leftmost atom by atoms that lie near one of its own; how wide it may
 * grow, how many atoms it may have and how many groups begin at one atom are bounded, so that n atoms make O(n) groups.
 * Pieces of one mark are joined only where they were cut from each other.
 */
final class AtomGroups {
    /** A group has so many atoms at most. */
    private static final int MOST_ATOMS = 8;
    /** So many groups begin at one atom: itself and those that are likeliest by their shape. */
    private static final int MOST_GROUPS = 28;
    /** So many groups of each size are looked at. */
    private static final int MOST_GROWING = 48;
    /** A group of several atoms is at most this many line heights wide. */
    private static final double WIDEST = 2;

    private AtomGroups() {}

    /**
     * All groups of a line, ordered by their leftmost atom; each atom alone is one.
     *
     * @param atoms from left to right
     * @param lineHeight typical height of the line's digits
     * @param ofStrokes whether the atoms' marks are strokes of the pen
     */
    static List<AtomGroup> of(List<Piece> atoms, double lineHeight, boolean ofStrokes) {
        LinePrior prior = LinePrior.of(atoms, lineHeight, ofStrokes);
        List<AtomGroup> groups = new ArrayList<>();
        for (int first = 0; first < atoms.size(); first++) {
            groups.addAll(beginningAt(first, atoms, lineHeight, prior));
        }
        return groups;
    }

    private static List<AtomGroup> beginningAt(int first, List<Piece> atoms, double lineHeight, LinePrior prior) {
        Window window = new Window(atoms, first, lineHeight);
        List<AtomGroup> groups = new ArrayList<>();
        Set<Integer> growing = Set.of(1);
        for (int size = 2; size <= MOST_ATOMS && !growing.isEmpty(); size++) {
            growing = grown(growing, window, WIDEST * lineHeight);
            for (int members : growing) {
                if (window.isPlausible(members)) {
                    groups.add(group(first, members, window, prior));
                }
            }
        }
        return Stream.concat(
                        Stream.of(group(first, 1, window, prior)),
                        groups.stream()
                                .sorted(Comparator.comparingDouble(
                                        group -> -group.prior().total()))
                                .limit(MOST_GROUPS - 1L))
                .toList();
    }

    private static AtomGroup group(int first, int members, Window window, LinePrior prior) {
        Box box = window.box(members);
        return new AtomGroup(first, members, box, prior.of(first, members, box));
    }

    private static Set<Integer> grown(Set<Integer> groups, Window window, double widest) {
        Set<Integer> grown = new LinkedHashSet<>();
        for (int members : groups) {
            for (int atom = 1; atom < window.size() && grown.size() < MOST_GROWING; atom++) {
                int larger = members | 1 << atom;
                if (window.fits(members, atom) && window.box(larger).width() <= widest) {
                    grown.add(larger);
                }
            }
        }
        return grown;
    }
}
