package dev.digits.segmentation;

import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.cut.LinesOfSheet;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.turn.TurnedLine;
import dev.digits.segmentation.turn.TurnedPlane;
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
     * Finds the lines of a drawing.
     *
     * @throws UnreadableDrawingException when it is no picture, is cut off or damaged, or its ink makes no sense; {@link
     *     UnsupportedDrawingException} when it is a file of a kind that is not read
     * @throws DrawingTooLargeException when it is over the limits; a picture by its header, before it is unpacked
     * @throws OutOfNativeMemoryException when OpenCV finds no memory
     */
    public SegmentedDrawing segment(Drawing drawing) throws UnreadableDrawingException, DrawingTooLargeException {
        return segment(drawing, 0, WorkCheck.ALWAYS);
    }

    /**
     * Finds the lines of a drawing whose writing is turned, as long as {@code work} lets it. Boxes are in pixels of the submitted drawing and
     * upright there: each is the smallest that holds the turned one.
     *
     * @param degrees by which the writing is turned clockwise
     * @see #segment(Drawing)
     */
    public SegmentedDrawing segment(Drawing drawing, double degrees, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try {
            ReadSheet read = read(drawing, degrees, work);
            SegmentedDrawing found = LinesOfSheet.find(read.sheet(), limits, work);
            return degrees == 0 ? found : inSubmitted(found, read.plane());
        } catch (CvException e) {
            throw OutOfNativeMemoryException.isCauseOf(e) ? new OutOfNativeMemoryException(e) : e;
        }
    }

    private static SegmentedDrawing inSubmitted(SegmentedDrawing drawing, TurnedPlane plane) {
        return new SegmentedDrawing(
                drawing.lines().stream()
                        .<WrittenLine>map(line -> new TurnedLine(line, plane))
                        .toList(),
                drawing.rejected().stream()
                        .map(mark -> new Rejected(plane.inSubmitted(mark.box()), mark.reason(), mark.tile()))
                        .toList());
    }

    /** A drawing's sheet, turned upright. */
    private record ReadSheet(Sheet sheet, TurnedPlane plane) {}

    private ReadSheet read(Drawing drawing, double degrees, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        if (drawing instanceof Ink ink) {
            TurnedPlane plane = new TurnedPlane(ink.width(), ink.height(), degrees);
            return new ReadSheet(degrees == 0 ? inks.read(ink, work) : inks.read(ink, plane, work), plane);
        }
        PictureReader.TurnedSheet read = pictures.read((Picture) drawing, degrees, work);
        return new ReadSheet(read.sheet(), read.plane());
    }
}
