package dev.digits.segmentation;

import java.util.List;

/**
 * The lines of a drawing.
 *
 * @param lines top to bottom; empty when the drawing holds no writing
 * @param rejected marks that belong to no line
 */
public record SegmentedDrawing(List<WrittenLine> lines, List<Rejected> rejected) {
    public SegmentedDrawing {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }
}
