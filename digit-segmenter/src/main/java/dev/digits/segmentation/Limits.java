package dev.digits.segmentation;

/**
 * How much of a drawing is read.
 *
 * @param maxPixels width times height of a picture, or of the canvas of ink; above it the drawing is refused
 * @param maxUnpackedBytes that a decoder holds at once to unpack a picture; above it the drawing is refused, by its header
 * @param maxPoints of all strokes of ink together; above it the drawing is refused
 * @param maxMarks of one drawing, the largest; others come back as {@link Rejected.Reason#TOO_MANY_MARKS}
 * @param maxLines of one drawing, the first from the top; marks beyond them come back as {@link
 *     Rejected.Reason#TOO_MANY_MARKS}
 * @param maxStripWidth pixels of the strips of all lines side by side; lines with which it would be passed come back as {@link
 *     Rejected.Reason#TOO_MANY_MARKS}
 */
public record Limits(
        long maxPixels, long maxUnpackedBytes, int maxPoints, int maxMarks, int maxLines, int maxStripWidth) {
    /**
     * As many pixels as a picture of 8192x8192 has, three bytes for each of them, 100,000 points, 2,000 marks, 200 lines, and strips
     * of 16,384 pixels: some thousand digits.
     */
    public static final Limits DEFAULT = new Limits(8192L * 8192, 3 * 8192L * 8192, 100_000, 2_000, 200, 16_384);

    public Limits {
        requirePositive("maxPixels", maxPixels);
        requirePositive("maxUnpackedBytes", maxUnpackedBytes);
        requirePositive("maxPoints", maxPoints);
        requirePositive("maxMarks", maxMarks);
        requirePositive("maxStripWidth", maxStripWidth);
        requirePositive("maxLines", maxLines);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
