package dev.digits.training.compose;

import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.Strip;
import java.util.Collections;
import java.util.List;

/**
 * A line of which it is known what it says.
 *
 * @param strip what the network is shown
 * @param labels the digits from left to right, 0 to 9; empty where nothing is to be read
 * @param windows in which columns of the network's output each digit may be named; empty where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // learned from, never compared
public record ComposedLine(Strip strip, int[] labels, List<LabelWindow> windows) {

    public ComposedLine {
        windows = List.copyOf(windows);
    }

    /** A window for each label that is the strip as a whole: what is behind its end is blank. */
    public List<LabelWindow> anywhere() {
        return Collections.nCopies(
                labels.length, new LabelWindow(0, strip.width() / LineArchitecture.COLUMN_PITCH - 1));
    }

    /** Whether a person wrote the line whole, so that nobody knows where its digits stand. */
    public boolean isAsWritten() {
        return labels.length > 0 && windows.isEmpty();
    }

    /** The digits as text, such as {@code "407"}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(label);
        }
        return text.toString();
    }
}
