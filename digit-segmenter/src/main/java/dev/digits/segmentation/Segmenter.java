package dev.digits.segmentation;

import dev.digits.segmentation.component.OpenSheet;
import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.component.SeenSheet;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.turn.TurnedPlane;
import java.util.List;
import org.opencv.core.CvException;

/**
 * Finds the lines of a drawing and makes a strip of each. Thread-safe; the first instance loads OpenCV's native library.
 *
 * <p><b>Failure semantics.</b> A drawing that cannot be read, or is too large, ends with a checked exception; one for which
 * OpenCV finds no memory with an {@link OutOfNativeMemoryException}. Native memory is
 * freed either way; what is returned holds none.
 */
public final class Segmenter {
    private final PictureReader pictures;
    private final InkReader inks;
    private final Limits limits;

    /** Reads drawings up to {@code limits}. */
    public Segmenter(Limits limits) {
        OpenCvNatives.load();
        pictures = new PictureReader(limits);
        inks = new InkReader(limits);
        this.limits = limits;
    }

    /**
     * Finds the lines of a drawing as it is.
     *
     * @throws UnreadableDrawingException when it is no picture, is cut off or damaged, or its ink makes no sense; {@link
     *     UnsupportedDrawingException} when it is a file of a kind that is not read
     * @throws DrawingTooLargeException when it is over the limits; a picture by its header, before it is unpacked
     * @throws OutOfNativeMemoryException when OpenCV finds no memory
     */
    public SegmentedDrawing segment(Drawing drawing) throws UnreadableDrawingException, DrawingTooLargeException {
        return segment(drawing, View.AS_IT_IS, WorkCheck.ALWAYS);
    }

    /**
     * Finds the lines of a drawing that is looked at in one way, as long as {@code work} lets it.
     *
     * @see #segment(Drawing)
     */
    public SegmentedDrawing segment(Drawing drawing, View view, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try (OpenDrawing open = open(drawing, work)) {
            return open.segment(view);
        }
    }

    /**
     * Unpacks a drawing to be looked at in several ways, as long as {@code work} lets it.
     *
     * @see #segment(Drawing)
     */
    public OpenDrawing open(Drawing drawing, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try {
            OpenSheet sheet =
                    drawing instanceof Ink ink ? view -> see(ink, view, work) : pictures.open((Picture) drawing, work);
            return new OpenDrawing(sheet, limits, work);
        } catch (CvException e) {
            throw OutOfNativeMemoryException.isCauseOf(e) ? new OutOfNativeMemoryException(e) : e;
        }
    }

    private SeenSheet see(Ink ink, View view, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        TurnedPlane plane = new TurnedPlane(ink.width(), ink.height(), view.degrees());
        Sheet sheet = view.degrees() == 0 ? inks.read(ink, work) : inks.read(ink, plane, work);
        return new SeenSheet(sheet, plane, List.of());
    }
}
