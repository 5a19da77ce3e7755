package dev.digits.training.compose;

import dev.digits.segmentation.Strip;
import java.util.Optional;

/**
 * A line of which it is known what it says.
 *
 * @param strip what the network is shown
 * @param labels the digits from left to right, 0 to 9; empty where nothing is to be read
 * @param windows where each digit stands; empty where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // learned from, never compared
public record ComposedLine(Strip strip, int[] labels, Optional<Windows> windows) {

    /**
     * In which columns of the network's output each digit may be named; a column is two pixels of the strip wide.
     *
     * @param first column of each digit
     * @param last column of each digit, included
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Windows(int[] first, int[] last) {}

    /** The digits as text, such as {@code "407"}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(label);
        }
        return text.toString();
    }
}
