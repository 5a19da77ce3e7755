package dev.digits.training.lines;

import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.Strip;
import dev.digits.training.compose.ComposedLine;
import java.util.List;

/** Lines for tests whose strips show a bar for each digit, darker for greater ones. */
final class MadeUpLines {

    private MadeUpLines() {}

    /** A line whose digits stand side by side over the whole strip, each in its own window. */
    static ComposedLine line(int width, int... labels) {
        int columns = width / LineArchitecture.COLUMN_PITCH;
        LabelWindow[] windows = new LabelWindow[labels.length];
        for (int i = 0; i < labels.length; i++) {
            windows[i] = new LabelWindow(i * columns / labels.length, (i + 1) * columns / labels.length - 1);
        }
        return new ComposedLine(strip(width, labels), labels, List.of(windows));
    }

    /** The same line by one person, so that nobody knows where its digits stand. */
    static ComposedLine asWritten(int width, int... labels) {
        return new ComposedLine(strip(width, labels), labels, List.of());
    }

    private static Strip strip(int width, int... labels) {
        byte[] pixels = new byte[Strip.HEIGHT * width];
        for (int i = 0; i < labels.length; i++) {
            int middle = (2 * i + 1) * width / (2 * labels.length);
            for (int row = 4; row < 28; row++) {
                pixels[row * width + middle] = (byte) (75 + 20 * labels[i]);
            }
        }
        return new Strip(0, width, pixels);
    }
}
