package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.cut.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Atoms of a line that may be one digit.
 *
 * @param first index of the leftmost
 * @param members bit {@code k} stands for atom {@code first + k}
 * @param box that holds them all, in sheet pixels
 * @param prior how well it suits one digit of its line
 */
record AtomGroup(int first, int members, Box box, Prior prior) {

    /** Those of a line's atoms that are members, in the order of the line. */
    List<Piece> select(List<Piece> atoms) {
        return select(atoms, first, members);
    }

    static List<Piece> select(List<Piece> atoms, int first, int members) {
        List<Piece> selected = new ArrayList<>();
        for (int k = 0; k < Candidate.REACH; k++) {
            if ((members >> k & 1) == 1) {
                selected.add(atoms.get(first + k));
            }
        }
        return selected;
    }
}
