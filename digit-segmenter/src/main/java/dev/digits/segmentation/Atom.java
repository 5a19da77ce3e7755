package dev.digits.segmentation;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Outline;
import java.util.List;

/**
 * The smallest piece of ink that a reading tells apart: a connected component or a stroke of the pen, or what is between
 * two cuts of one.
 *
 * @param box in pixels of the submitted drawing
 * @param mark its ink, in pixels of the sheet
 * @param scale sheet pixels a drawing pixel
 */
public record Atom(Box box, Mark mark, double scale) {

    /** The lines round its ink, outer ones and those of holes, in pixels of the submitted drawing. */
    public List<Outline> outlines() {
        return Outline.of(mark, scale);
    }
}
