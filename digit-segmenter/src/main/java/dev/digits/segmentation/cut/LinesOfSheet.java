package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.line.LineFinder;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that the marks of a sheet make. */
public final class LinesOfSheet {
    private LinesOfSheet() {}

    /**
     * Finds the lines and makes a strip of each.
     *
     * @param maxLines the first from the top; the marks of others are rejected as too many
     */
    public static SegmentedDrawing find(Sheet sheet, int maxLines) {
        List<WrittenLine> written = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(sheet.rejected());
        for (List<Mark> marks : new LineFinder().find(sheet.marks())) {
            if (written.size() < maxLines) {
                written.add(new LineOfMarks(written.size(), marks, sheet));
            } else {
                Box box = sheet.inDrawing(Mark.boxOf(marks));
                rejected.add(new Rejected(box, Rejected.Reason.TOO_MANY_MARKS, Optional.empty()));
            }
        }
        return new SegmentedDrawing(written, rejected);
    }
}
