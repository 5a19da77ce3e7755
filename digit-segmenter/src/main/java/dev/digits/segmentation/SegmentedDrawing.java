package dev.digits.segmentation;

import java.util.List;

/**
 * The lines of a drawing.
 *
 * @param lines top to bottom; empty when the drawing holds no writing
 * @param rejected marks that belong to no line
 * @param otherPapers what of a picture may be the paper as well, to be tried in this order where it is read poorly
 */
public record SegmentedDrawing(List<WrittenLine> lines, List<Rejected> rejected, List<Paper> otherPapers) {
    public SegmentedDrawing {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
        otherPapers = List.copyOf(otherPapers);
    }

    /** A drawing whose paper is beyond doubt. */
    public SegmentedDrawing(List<WrittenLine> lines, List<Rejected> rejected) {
        this(lines, rejected, List.of());
    }

    SegmentedDrawing withOtherPapers(List<Paper> papers) {
        return new SegmentedDrawing(lines, rejected, papers);
    }
}
