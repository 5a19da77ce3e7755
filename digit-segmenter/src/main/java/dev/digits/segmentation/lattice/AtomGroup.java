package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;

/**
 * Atoms of a line that may be one digit.
 *
 * @param first index of the leftmost
 * @param members bit {@code k} stands for atom {@code first + k}
 * @param box that holds them all, in sheet pixels
 */
record AtomGroup(int first, int members, Box box) {

    /** This group and one atom more, which lies to the right of {@link #first}. */
    AtomGroup with(int atom, Box atomBox) {
        return new AtomGroup(first, members | 1 << (atom - first), box.union(atomBox));
    }

    int atoms() {
        return Integer.bitCount(members);
    }
}
