package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.cut.Piece;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well the shape of a group suits one digit of its line, before any pixel is looked at.
 *
 * @param atoms of the line
 * @param lineHeight typical height of the line's digits in sheet pixels
 */
record LinePrior(List<Piece> atoms, double lineHeight) {
    /** A digit is seldom smaller than this share of its line. */
    private static final double SMALL = 0.6;

    private static final double SMALL_WEIGHT = 6;
    /** Nor wider than this. */
    private static final double WIDE = 1.0;

    private static final double WIDE_WEIGHT = 3;
    private static final double GAP_WEIGHT = 6;
    private static final double CUT_WEIGHT = 0.5;
    /** Neighbours seldom share more than this part of their columns. */
    private static final double SHARED = 0.3;

    private static final double SHARED_WEIGHT = 3;
    /** Marks taller than this share of the line with a blank column between them are seldom one digit. */
    private static final double TALL = 0.5;

    private static final double BESIDE_WEIGHT = 2;

    Prior of(AtomGroup group) {
        List<Piece> members = group.select(atoms);
        double small = Math.max(0, SMALL - group.box().longerSide() / lineHeight);
        double wide = Math.max(0, group.box().width() / lineHeight - WIDE);
        return new Prior(Map.of(
                Prior.Part.SMALL, -SMALL_WEIGHT * small,
                Prior.Part.WIDE, -WIDE_WEIGHT * wide,
                Prior.Part.GAP, -GAP_WEIGHT * blank(members) / lineHeight,
                Prior.Part.CUT, -CUT_WEIGHT * cutInk(members),
                Prior.Part.SHARED, -SHARED_WEIGHT * Math.max(0, shared(group) - SHARED),
                Prior.Part.BESIDE, haveTallBeside(members) ? -BESIDE_WEIGHT : 0.0));
    }

    private boolean haveTallBeside(List<Piece> pieces) {
        return pieces.stream()
                .anyMatch(one ->
                        pieces.stream().anyMatch(other -> one.source() < other.source() && areBeside(one, other)));
    }

    private boolean areBeside(Piece one, Piece other) {
        Box left = one.mark().box();
        Box right = other.mark().box();
        return Math.min(left.height(), right.height()) >= TALL * lineHeight && left.overlapX(right) <= 0;
    }

    /** Columns between the pieces that hold none of their ink. */
    private static int blank(List<Piece> pieces) {
        List<Box> boxes = pieces.stream()
                .map(piece -> piece.mark().box())
                .sorted(Comparator.comparingInt(Box::x))
                .toList();
        int reach = boxes.get(0).x();
        int blank = 0;
        for (Box box : boxes) {
            blank += Math.max(0, box.x() - reach);
            reach = Math.max(reach, box.right());
        }
        return blank;
    }

    /** Stroke widths of ink that the seams cross which part these pieces from the rest of their marks. */
    private static double cutInk(List<Piece> pieces) {
        double ink = 0;
        for (Piece piece : pieces) {
            ink += has(pieces, piece.source(), piece.index() - 1) ? 0 : piece.leftInk();
            ink += has(pieces, piece.source(), piece.index() + 1) ? 0 : piece.rightInk();
        }
        return ink;
    }

    private static boolean has(List<Piece> pieces, int source, int index) {
        return pieces.stream().anyMatch(piece -> piece.source() == source && piece.index() == index);
    }

    /** The largest part of its columns that the group, or an atom outside it, has in common with the other; 0 to 1. */
    private double shared(AtomGroup group) {
        double most = 0;
        int end = Math.min(atoms.size(), group.first() + 2 * Candidate.REACH);
        for (int atom = Math.max(0, group.first() - Candidate.REACH); atom < end; atom++) {
            if (!group.has(atom)) {
                Box other = atoms.get(atom).mark().box();
                double columns = Math.min(group.box().width(), other.width());
                most = Math.max(most, group.box().overlapX(other) / columns);
            }
        }
        return most;
    }
}
