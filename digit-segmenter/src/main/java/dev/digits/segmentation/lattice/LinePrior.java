package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.cut.Piece;
import java.util.List;
import java.util.Map;

/**
 * How well the shape of a group suits one digit of its line, before any pixel is looked at.
 *
 * @param atoms of the line
 * @param lineHeight typical height of the line's digits in sheet pixels
 * @param ofStrokes whether the atoms' marks are strokes of the pen
 * @param contacts between these atoms
 */
record LinePrior(List<Piece> atoms, double lineHeight, boolean ofStrokes, Contacts contacts) {
    /** A digit is seldom smaller than this share of its line. */
    private static final double SMALL = 0.6;
    /** Nor lower than this. */
    private static final double FLAT = 0.5;
    /** Nor wider than this. */
    private static final double WIDE = 0.8;
    /** Neighbours seldom share more than this part of their columns. */
    private static final double SHARED = 0.3;
    /** More atoms than this that touch a group say no more. */
    private static final int MOST_CONTACTS = 3;

    static LinePrior of(List<Piece> atoms, double lineHeight, boolean ofStrokes) {
        return new LinePrior(atoms, lineHeight, ofStrokes, Contacts.of(atoms));
    }

    Prior of(int first, int bits, Box box) {
        List<Piece> members = AtomGroup.select(atoms, first, bits);
        return new Prior(Map.of(
                Prior.Part.SMALL, Math.max(0, SMALL - box.longerSide() / lineHeight),
                Prior.Part.FLAT, Math.max(0, FLAT - box.height() / lineHeight),
                Prior.Part.WIDE, Math.max(0, box.width() / lineHeight - WIDE),
                Prior.Part.CUT, ofStrokes ? 0.0 : cutInk(members),
                Prior.Part.PEN_CUT, ofStrokes ? cutInk(members) : 0.0,
                Prior.Part.SHARED, Math.max(0, shared(first, bits, box, members, false) - SHARED),
                Prior.Part.SHARED_OWN, Math.max(0, shared(first, bits, box, members, true) - SHARED),
                Prior.Part.TOUCH, (double) Math.min(MOST_CONTACTS, contacts.across(first, bits))));
    }

    /** Cuts that part these pieces from the rest of their marks; one through less ink than a stroke is wide counts less. */
    private static double cutInk(List<Piece> pieces) {
        double ink = 0;
        for (Piece piece : pieces) {
            for (Map.Entry<Integer, Double> join : piece.joins().entrySet()) {
                if (!has(pieces, piece.source(), join.getKey())) {
                    ink += Math.min(1, join.getValue());
                }
            }
        }
        return ink;
    }

    private static boolean has(List<Piece> pieces, int source, int index) {
        return pieces.stream().anyMatch(piece -> piece.source() == source && piece.index() == index);
    }

    /**
     * The largest part of its columns that the group, or an atom outside it, has in common with the other; 0 to 1.
     *
     * @param own whether atoms of the group's own marks are looked at, or those of others
     */
    private double shared(int first, int bits, Box box, List<Piece> members, boolean own) {
        double most = 0;
        int end = Math.min(atoms.size(), first + 2 * Candidate.REACH);
        for (int atom = Math.max(0, first - Candidate.REACH); atom < end; atom++) {
            int bit = atom - first;
            boolean isMember = bit >= 0 && bit < Candidate.REACH && (bits >> bit & 1) == 1;
            int source = atoms.get(atom).source();
            if (!isMember && own == members.stream().anyMatch(member -> member.source() == source)) {
                Box other = atoms.get(atom).mark().box();
                double columns = Math.min(box.width(), other.width());
                most = Math.max(most, box.overlapX(other) / columns);
            }
        }
        return most;
    }
}
