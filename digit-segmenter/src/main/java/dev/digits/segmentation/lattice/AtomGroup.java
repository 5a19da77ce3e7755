package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.cut.Piece;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Atoms of a line that may be one digit.
 *
 * @param first index of the leftmost
 * @param members bit {@code k} stands for atom {@code first + k}
 * @param box that holds them all, in sheet pixels
 */
record AtomGroup(int first, int members, Box box) {

    static AtomGroup of(int atom, Piece piece) {
        return new AtomGroup(atom, 1, piece.mark().box());
    }

    /** This group and one atom more, which lies to the right of {@link #first}. */
    AtomGroup with(int atom, Piece piece) {
        return new AtomGroup(
                first, members | 1 << (atom - first), box.union(piece.mark().box()));
    }

    boolean has(int atom) {
        return atom >= first && atom < first + Candidate.REACH && (members >> (atom - first) & 1) == 1;
    }

    /** Those of a line's atoms that are members, in the order of the line. */
    List<Piece> select(List<Piece> atoms) {
        return IntStream.range(first, Math.min(atoms.size(), first + Candidate.REACH))
                .filter(this::has)
                .mapToObj(atoms::get)
                .toList();
    }
}
