package dev.digits.segmentation;

/**
 * What a mark looks like beside the digits of its line: by it is told what a mark is that is no digit.
 *
 * @param measures {@value #MEASURES} numbers. Lengths are in heights of the line's digits, of the line where it has no other digit. Height and
 *     width of the mark's box; how far its middle is below that of the nearest digit; length of the pen's way, by the ink's area; share of the box
 *     that is ink; how round the ink is, from 0, a straight stroke, to 1, by its second moments; the cosine and the sine of twice the angle of its
 *     longer axis, times how straight it is; strokes crossed by a row, and by a column, on the average; 1 where the line has no other digit, else 0;
 *     and the share of ink in each cell of a grid of {@value #GRID}x{@value #GRID} over the box, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // measured, never compared
public record MarkShape(float[] measures) {
    /** Rows and columns of the grid. */
    public static final int GRID = 6;

    /** How many measures there are. */
    public static final int MEASURES = 11 + GRID * GRID;

    /** @throws IllegalArgumentException when there are not {@value #MEASURES} measures */
    public MarkShape {
        if (measures.length != MEASURES) {
            throw new IllegalArgumentException("a mark has " + MEASURES + " measures, not " + measures.length);
        }
    }
}
