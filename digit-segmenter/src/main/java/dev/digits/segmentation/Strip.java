package dev.digits.segmentation;

/**
 * One line of writing as the line network sees it: scaled so that its ink is {@value #INK_ROWS} rows high, centred between the
 * top and the bottom edge, anti-aliased, with a blank margin of {@value #MARGIN} columns on the left and at least as much on
 * the right; long blanks are shortened.
 *
 * @param id unique within a drawing: the line's number, from 0, top to bottom
 * @param width in pixels, a multiple of {@value #WIDTH_STEP}, so that strips of different drawings share batches
 * @param pixels {@value #HEIGHT} x {@code width} bytes, row-major, ink 255 on 0
 */
@SuppressWarnings("ArrayRecordComponent") // a strip is read, never compared
public record Strip(int id, int width, byte[] pixels) {
    /** Rows of every strip. */
    public static final int HEIGHT = 32;
    /** Rows that the ink of a line takes, unless it would be wider than a strip may be. */
    public static final int INK_ROWS = 26;
    /** Blank columns to the left of the ink, and the least to the right of it. */
    public static final int MARGIN = 8;
    /** Widths are multiples of this. */
    public static final int WIDTH_STEP = 32;

    public Strip {
        if (width < WIDTH_STEP || width % WIDTH_STEP != 0 || pixels.length != HEIGHT * width) {
            throw new IllegalArgumentException("a strip is " + HEIGHT + " x a multiple of " + WIDTH_STEP + ", not "
                    + pixels.length + " bytes in " + width + " columns");
        }
    }
}
