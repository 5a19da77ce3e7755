package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
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
     * @param limits the first lines from the top are kept; the marks of others are rejected as too many
     * @param work asked before each line
     * @throws UnreadableDrawingException when the lines are a pattern that takes too much memory
     */
    public static SegmentedDrawing find(Sheet sheet, Limits limits, WorkCheck work) throws UnreadableDrawingException {
        if (sheet.isTile() && !sheet.marks().isEmpty()) {
            return new SegmentedDrawing(List.of(LineOfMarks.ofTile(sheet)), sheet.rejected());
        }
        List<List<Mark>> found = new LineFinder().find(sheet.marks());
        requireUnnested(found);
        List<WrittenLine> written = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(sheet.rejected());
        int width = 0;
        for (List<Mark> marks : found) {
            work.check();
            Optional<LineOfMarks> line = written.size() < limits.maxLines() && width < limits.maxStripWidth()
                    ? Optional.of(new LineOfMarks(written.size(), marks, sheet))
                    : Optional.empty();
            width += line.map(made -> made.strip().width()).orElse(0);
            if (line.isPresent() && width <= limits.maxStripWidth()) {
                written.add(line.get());
            } else {
                Box box = sheet.inDrawing(Mark.boxOf(marks));
                rejected.add(new Rejected(box, Rejected.Reason.TOO_MANY_MARKS, Optional.empty()));
            }
        }
        return new SegmentedDrawing(written, rejected);
    }

    private static void requireUnnested(List<List<Mark>> lines) throws UnreadableDrawingException {
        long boxed = lines.stream().mapToLong(marks -> Mark.boxOf(marks).area()).sum();
        if (boxed > Sheet.MOST_BOXED_PIXELS) {
            throw new UnreadableDrawingException(
                    "its lines lie over each other many times, as in a pattern; send a picture of some writing");
        }
    }
}
