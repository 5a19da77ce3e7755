package dev.digits.segmentation;

import java.util.List;

/** One line of writing: its strip, and the ink behind it, to be cut into digits once the strip is read. */
public interface WrittenLine {
    /** What the line network is shown. */
    Strip strip();

    /** Where the strip lies in the drawing. */
    StripMap map();

    /**
     * Cuts the line's ink into digits.
     *
     * @param ranges where the line network named a digit, from left to right
     */
    LineCut cut(List<EmissionRange> ranges);
}
