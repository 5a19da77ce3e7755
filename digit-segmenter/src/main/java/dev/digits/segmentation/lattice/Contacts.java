package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.cut.Piece;
import dev.digits.segmentation.mark.Mark;
import java.util.BitSet;
import java.util.List;

/**
 * Which atoms of a line touch atoms of other marks. Components of a picture never do, strokes of a pen where they cross or
 * meet.
 */
final class Contacts {
    private final BitSet[] touched;

    private Contacts(BitSet[] touched) {
        this.touched = touched;
    }

    /** Looks at neighbours as far apart as two candidates reach. */
    static Contacts of(List<Piece> atoms) {
        BitSet[] touched = new BitSet[atoms.size()];
        for (int one = 0; one < touched.length; one++) {
            touched[one] = new BitSet();
            for (int other = Math.max(0, one - 2 * Candidate.REACH); other < one; other++) {
                boolean areOfOneMark =
                        atoms.get(one).source() == atoms.get(other).source();
                if (!areOfOneMark
                        && touch(atoms.get(one).mark(), atoms.get(other).mark())) {
                    touched[one].set(other);
                    touched[other].set(one);
                }
            }
        }
        return new Contacts(touched);
    }

    /**
     * Counts the atoms outside a group that touch one inside.
     *
     * @param first index of the group's leftmost atom
     * @param members bit {@code k} stands for atom {@code first + k}
     */
    int across(int first, int members) {
        BitSet outside = new BitSet();
        for (int k = 0; k < Candidate.REACH; k++) {
            if ((members >> k & 1) == 1) {
                outside.or(touched[first + k]);
            }
        }
        for (int k = 0; k < Candidate.REACH; k++) {
            if ((members >> k & 1) == 1) {
                outside.clear(first + k);
            }
        }
        return outside.cardinality();
    }

    private static boolean touch(Mark one, Mark other) {
        Box box = one.box();
        Box next = other.box();
        int right = Math.min(box.right(), next.right());
        int bottom = Math.min(box.bottom(), next.bottom());
        for (int y = Math.max(box.y(), next.y()); y < bottom; y++) {
            for (int x = Math.max(box.x(), next.x()); x < right; x++) {
                if (isInk(one, x, y) && isInk(other, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInk(Mark mark, int x, int y) {
        int pixel = (y - mark.box().y()) * mark.box().width() + x - mark.box().x();
        return Byte.toUnsignedInt(mark.ink()[pixel]) >= Mark.CONNECTING;
    }
}
