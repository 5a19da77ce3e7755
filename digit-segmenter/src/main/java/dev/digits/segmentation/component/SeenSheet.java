package dev.digits.segmentation.component;

import dev.digits.segmentation.Paper;
import dev.digits.segmentation.flat.FlatSheet;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.section.Section;
import dev.digits.segmentation.turn.TurnedPlane;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as it was looked at.
 *
 * @param sheet turned upright
 * @param plane where it lies in the submitted picture, in the flat sheet, or in the section
 * @param otherPapers what may be the paper as well
 * @param flat the sheet that was seen from the side and made flat; empty for any other picture
 * @param section which part of the picture it is; empty for all of it
 */
public record SeenSheet(
        Sheet sheet, TurnedPlane plane, List<Paper> otherPapers, Optional<FlatSheet> flat, Optional<Section> section) {
    public SeenSheet {
        otherPapers = List.copyOf(otherPapers);
    }

    /** All of a drawing. */
    public SeenSheet(Sheet sheet, TurnedPlane plane, List<Paper> otherPapers) {
        this(sheet, plane, otherPapers, Optional.empty(), Optional.empty());
    }
}
