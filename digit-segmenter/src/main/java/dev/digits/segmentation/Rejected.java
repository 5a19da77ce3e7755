package dev.digits.segmentation;

import java.util.Optional;

/**
 * A mark that was not read as a digit.
 *
 * @param box of its ink, in pixels of the submitted drawing
 * @param tile 784 bytes, what the network saw; empty when the mark was dropped before framing
 */
public record Rejected(Box box, Reason reason, Optional<byte[]> tile) {

    /** Why a mark was not read. */
    public enum Reason {
        /** The networks say that this is no digit, and nothing says surely what it is. */
        NOT_A_DIGIT,
        /** A sign, such as a comma, a slash or a plus. */
        SIGN,
        /** A letter, or a word. */
        LETTER,
        /** A digit that was crossed out. */
        CORRECTED,
        /** Too small beside the pen and the other marks to be writing. */
        SPECK,
        /** A rectangle or a ring round some of the writing. */
        FRAME,
        /** A rectangle round all of the drawing. */
        BORDER,
        /** A printed line, such as one of ruled paper or a side of a box. */
        RULE,
        /** The drawing held more marks than are read at once. */
        TOO_MANY_MARKS
    }
}
