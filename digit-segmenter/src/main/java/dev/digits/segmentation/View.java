package dev.digits.segmentation;

/**
 * How a drawing is looked at.
 *
 * @param degrees by which the writing is taken to be turned clockwise
 * @param paper of a picture
 */
public record View(int degrees, Paper paper) {
    /** A drawing as it is. */
    public static final View AS_IT_IS = new View(0, Paper.FOUND);

    /** Writing that is turned. */
    public static View turned(int degrees) {
        return new View(degrees, Paper.FOUND);
    }

    /** A picture whose paper is something else. */
    public static View on(Paper paper) {
        return new View(0, paper);
    }
}
