package dev.digits.segmentation;

/**
 * How a drawing is looked at.
 *
 * @param degrees by which the writing is taken to be turned clockwise
 * @param isNegative whether ink and paper of a picture change places: of its two colours the one that looks like paper is the ink's
 */
public record View(int degrees, boolean isNegative) {
    /** A drawing as it is. */
    public static final View AS_IT_IS = new View(0, false);
    /** Ink and paper exchanged. */
    public static final View NEGATIVE = new View(0, true);

    /** Writing that is turned. */
    public static View turned(int degrees) {
        return new View(degrees, false);
    }
}
