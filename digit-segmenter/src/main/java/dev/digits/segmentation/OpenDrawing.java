package dev.digits.segmentation;

import dev.digits.segmentation.component.OpenSheet;
import dev.digits.segmentation.component.SeenSheet;
import dev.digits.segmentation.cut.LinesOfSheet;
import dev.digits.segmentation.turn.Placement;
import org.opencv.core.CvException;

/**
 * A drawing that is unpacked once to be looked at in several ways. It may hold native memory until it is closed. Not thread-safe.
 *
 * @see Segmenter#open
 */
public final class OpenDrawing implements AutoCloseable {
    private final OpenSheet sheet;
    private final Limits limits;
    private final WorkCheck work;

    OpenDrawing(OpenSheet sheet, Limits limits, WorkCheck work) {
        this.sheet = sheet;
        this.limits = limits;
        this.work = work;
    }

    /**
     * Finds the lines of the drawing when it is looked at in some way. Boxes are in pixels of the submitted drawing and upright there: each is the
     * smallest that holds the turned one.
     *
     * @throws UnreadableDrawingException when it is damaged, or its ink makes no sense
     * @throws DrawingTooLargeException when it is over the limits
     * @throws OutOfNativeMemoryException when OpenCV finds no memory
     */
    public SegmentedDrawing segment(View view) throws UnreadableDrawingException, DrawingTooLargeException {
        try {
            SeenSheet seen = sheet.see(view);
            SegmentedDrawing found =
                    LinesOfSheet.find(seen.sheet(), limits, work).withOtherPapers(seen.otherPapers());
            SegmentedDrawing upright = view.degrees() == 0 ? found : inSubmitted(found, seen.plane());
            SegmentedDrawing asSeen =
                    seen.flat().map(flat -> inSubmitted(upright, flat)).orElse(upright);
            return seen.section().map(section -> inSubmitted(asSeen, section)).orElse(asSeen);
        } catch (CvException e) {
            throw OutOfNativeMemoryException.isCauseOf(e) ? new OutOfNativeMemoryException(e) : e;
        }
    }

    private static SegmentedDrawing inSubmitted(SegmentedDrawing drawing, Placement placement) {
        return new SegmentedDrawing(
                placement.lines(drawing.lines()), placement.rejected(drawing.rejected()), drawing.otherPapers());
    }

    @Override
    public void close() {
        sheet.close();
    }
}
