package dev.digits.segmentation;

import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.cut.LinesOfSheet;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
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
        return segment(drawing, WorkCheck.ALWAYS);
    }

    /**
     * Finds the lines of a drawing, as long as {@code work} lets it.
     *
     * @see #segment(Drawing)
     */
    public SegmentedDrawing segment(Drawing drawing, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try {
            return LinesOfSheet.find(read(drawing, work), limits, work);
        } catch (CvException e) {
            throw OutOfNativeMemoryException.isCauseOf(e) ? new OutOfNativeMemoryException(e) : e;
        }
    }

    private Sheet read(Drawing drawing, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        if (drawing instanceof Ink ink) {
            return inks.read(ink, work);
        }
        return pictures.read((Picture) drawing, work);
    }
}
