package dev.digits.segmentation;

import java.util.List;

/**
 * The lines of a drawing.
 *
 * @param lines top to bottom; empty when the drawing holds no writing
 * @param rejected marks that belong to no line
 * @param mayBeNegative whether what was taken for paper may be the ink as well, so that it is worth looking at the negative
 */
public record SegmentedDrawing(List<WrittenLine> lines, List<Rejected> rejected, boolean mayBeNegative) {
    public SegmentedDrawing {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** A drawing whose ink is beyond doubt. */
    public SegmentedDrawing(List<WrittenLine> lines, List<Rejected> rejected) {
        this(lines, rejected, false);
    }

    /** The same drawing, its ink beyond doubt or not. */
    SegmentedDrawing withNegative(boolean mayBeNegative) {
        return new SegmentedDrawing(lines, rejected, mayBeNegative);
    }
}
