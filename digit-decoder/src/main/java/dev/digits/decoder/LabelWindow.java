package dev.digits.decoder;

/**
 * The columns in which a label may be emitted.
 *
 * @param first first column
 * @param last last column, itself included
 */
public record LabelWindow(int first, int last) {
    /** Every column. */
    public static final LabelWindow ANYWHERE = new LabelWindow(0, Integer.MAX_VALUE);

    public LabelWindow {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("a window from column " + first + " to " + last + " holds none");
        }
    }
}
