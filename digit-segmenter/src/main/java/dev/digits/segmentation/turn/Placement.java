package dev.digits.segmentation.turn;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.WrittenLine;
import java.util.List;

/** Where a part or a turned copy of a drawing, in which writing is found, lies in the drawing as it was submitted. */
public interface Placement {
    /** The smallest upright box of the submitted drawing that holds a box of the part or copy. */
    Box inSubmitted(Box box);

    /** Where a strip lies in the submitted drawing; of a turned copy as in the copy. */
    StripMap inSubmitted(StripMap map);

    /** The same lines, told in pixels of the submitted drawing. */
    default List<WrittenLine> lines(List<WrittenLine> found) {
        return found.stream()
                .<WrittenLine>map(line -> new PlacedLine(line, this))
                .toList();
    }

    /** The same marks, told in pixels of the submitted drawing. */
    default List<Rejected> rejected(List<Rejected> found) {
        return found.stream()
                .map(mark -> new Rejected(inSubmitted(mark.box()), mark.reason(), mark.tile()))
                .toList();
    }
}
