package dev.digits.segmentation;

import java.util.Optional;

/**
 * Neighbouring atoms of a line that may be one digit.
 *
 * @param first index in the line of the leftmost atom that it covers
 * @param members the atoms that it covers: bit {@code k} stands for atom {@code first + k}; bit 0 is always set
 * @param box of its ink, in pixels of the submitted drawing
 * @param tile what the network is to score
 * @param prior how well its size, shape and gaps suit one digit of its line
 * @param pen how it was written; empty in a picture
 */
public record Candidate(int first, int members, Box box, Tile tile, Prior prior, Optional<Pen> pen) {
    /** A candidate covers atoms {@code first} to {@code first + REACH - 1} at most. */
    public static final int REACH = 12;

    public Candidate {
        if ((members & 1) == 0 || members >>> REACH != 0) {
            throw new IllegalArgumentException(
                    "members must have bit 0 set and no bit from " + REACH + " on: " + Integer.toBinaryString(members));
        }
    }

    /** A candidate of a picture. */
    public Candidate(int first, int members, Box box, Tile tile, Prior prior) {
        this(first, members, box, tile, prior, Optional.empty());
    }

    /** Number of atoms that it covers. */
    public int atoms() {
        return Integer.bitCount(members);
    }
}
