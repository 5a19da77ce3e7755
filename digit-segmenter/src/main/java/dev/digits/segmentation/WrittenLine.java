package dev.digits.segmentation;

import java.util.List;

/** One line of writing: its strip, and the ink behind it, to be cut into digits once the strip is read. */
public interface WrittenLine {
    /** What the line network is shown. */
    Strip strip();

    /** Where the strip lies in the drawing. Of a drawing that was turned upright: in the turned one. */
    StripMap map();

    /** The boxes of its marks, in pixels of the submitted drawing. */
    List<Box> marks();

    /** Whether it is all ink of a drawing that has the size of a tile: so the images of MNIST come, and those of programs that make such. */
    default boolean isTile() {
        return false;
    }

    /**
     * Cuts the line's ink into digits.
     *
     * @param ranges where the line network named a digit, from left to right
     */
    LineCut cut(List<EmissionRange> ranges);
}
