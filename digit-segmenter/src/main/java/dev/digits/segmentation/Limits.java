package dev.digits.segmentation;

/**
 * How much of a drawing is read.
 *
 * @param maxPixels width times height of a picture, or of the canvas of ink; above it the drawing is refused
 * @param maxPoints of all strokes of ink together; above it the drawing is refused
 * @param maxTiles candidate digits in one drawing; marks beyond it come back as {@link Rejected.Reason#TOO_MANY_MARKS}
 */
public record Limits(long maxPixels, int maxPoints, int maxTiles) {
    /** As many pixels as a picture of 4096x3072 has, 100,000 points, 2,000 tiles. */
    public static final Limits DEFAULT = new Limits(4096L * 3072, 100_000, 2_000);

    public Limits {
        requirePositive("maxPixels", maxPixels);
        requirePositive("maxPoints", maxPoints);
        requirePositive("maxTiles", maxTiles);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
