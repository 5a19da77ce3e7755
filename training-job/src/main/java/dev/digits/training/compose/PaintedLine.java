package dev.digits.training.compose;

import dev.digits.segmentation.GreyImage;

/**
 * The ink of a line of which it is known what it says.
 *
 * @param ink all of it
 * @param pen width of the pen's trace, in pixels of {@code ink}
 * @param labels the digits from left to right, 0 to 9
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record PaintedLine(GreyImage ink, double pen, int[] labels) {
    /** The digits as text, such as {@code "407"}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(label);
        }
        return text.toString();
    }
}
