package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.cut.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins neighbouring atoms. A group grows from its leftmost atom by atoms that lie near one of its own; how wide it may
 * grow, how many atoms it may have and how many groups begin at one atom are bounded, so that n atoms make O(n) groups.
 * Pieces of one mark are joined only with the pieces between them.
 */
final class AtomGroups {
    /** A group has so many atoms at most. */
    private static final int MOST_ATOMS = 8;
    /** So many groups begin at one atom, smaller ones first. */
    private static final int MOST_GROUPS = 24;
    /** A mark is tall from this share of the line's height on. */
    private static final double TALL = 0.5;
    /** A small mark is near another when the blank between their boxes is at most this share of the line's height. */
    private static final double NEAR = 0.3;
    /** The same for two tall marks. */
    private static final double TOUCHING = 0.1;
    /** A group of several atoms is at most this many line heights wide. */
    private static final double WIDEST = 1.5;

    private final List<Piece> atoms;
    private final double lineHeight;

    private AtomGroups(List<Piece> atoms, double lineHeight) {
        this.atoms = atoms;
        this.lineHeight = lineHeight;
    }

    /**
     * All groups of a line, ordered by their leftmost atom; each atom alone is one.
     *
     * @param atoms from left to right
     * @param lineHeight typical height of the line's digits
     */
    static List<AtomGroup> of(List<Piece> atoms, double lineHeight) {
        AtomGroups line = new AtomGroups(atoms, lineHeight);
        List<AtomGroup> groups = new ArrayList<>();
        for (int first = 0; first < atoms.size(); first++) {
            groups.addAll(line.beginningAt(first));
        }
        return groups;
    }

    private Set<AtomGroup> beginningAt(int first) {
        Set<AtomGroup> groups = new LinkedHashSet<>();
        List<AtomGroup> growing = List.of(AtomGroup.of(first, atoms.get(first)));
        groups.addAll(growing);
        for (int size = 2; size <= MOST_ATOMS && !growing.isEmpty(); size++) {
            growing = growing.stream()
                    .flatMap(group -> grow(group).stream())
                    .distinct()
                    .limit(MOST_GROUPS)
                    .toList();
            growing.stream()
                    .filter(this::isPlausible)
                    .limit(Math.max(0, MOST_GROUPS - groups.size()))
                    .forEach(groups::add);
        }
        return groups;
    }

    private List<AtomGroup> grow(AtomGroup group) {
        List<AtomGroup> grown = new ArrayList<>();
        int end = Math.min(atoms.size(), group.first() + Candidate.REACH);
        for (int atom = group.first() + 1; atom < end; atom++) {
            if (!group.has(atom) && fits(group, atoms.get(atom))) {
                AtomGroup larger = group.with(atom, atoms.get(atom));
                if (larger.box().width() <= WIDEST * lineHeight) {
                    grown.add(larger);
                }
            }
        }
        return grown;
    }

    private boolean fits(AtomGroup group, Piece atom) {
        List<Piece> members = group.select(atoms);
        boolean hasSibling = false;
        boolean adjoins = false;
        for (Piece member : members) {
            boolean isSibling = member.source() == atom.source();
            hasSibling |= isSibling;
            adjoins |= isSibling
                    ? Math.abs(member.index() - atom.index()) == 1
                    : adjoins(member.mark().box(), atom.mark().box());
        }
        return adjoins && (hasSibling || isWhole(members) || isSmall(atom));
    }

    /** Marks may be parts of one digit when they are near, and so near as to touch when both are tall. */
    private boolean adjoins(Box one, Box other) {
        double blank = Math.max(-one.overlapX(other), -one.overlapY(other));
        boolean bothTall = Math.min(one.longerSide(), other.longerSide()) >= TALL * lineHeight;
        return blank <= (bothTall ? TOUCHING : NEAR) * lineHeight;
    }

    private boolean isSmall(Piece atom) {
        return atom.pieces() == 1 && atom.mark().box().longerSide() < TALL * lineHeight;
    }

    /** Part of a mark goes together with small marks only. */
    private boolean isPlausible(AtomGroup group) {
        List<Piece> members = group.select(atoms);
        long sources = members.stream()
                .filter(member -> !isSmall(member))
                .mapToInt(Piece::source)
                .distinct()
                .count();
        return sources <= 1 || isWhole(members);
    }

    /** True when no mark is there in part only. */
    private static boolean isWhole(List<Piece> members) {
        return members.stream()
                .allMatch(member -> members.stream()
                                .filter(other -> other.source() == member.source())
                                .count()
                        == member.pieces());
    }
}
