package dev.digits.segmentation;

import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.cut.LineOfMarks;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.line.LineFinder;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final LineFinder lines = new LineFinder();
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
            return lines(read(drawing, work), work);
        } catch (CvException e) {
            throw OutOfNativeMemoryException.isCauseOf(e) ? new OutOfNativeMemoryException(e) : e;
        }
    }

    private SegmentedDrawing lines(Sheet sheet, WorkCheck work) throws UnreadableDrawingException {
        List<List<Mark>> found = lines.find(sheet.marks());
        List<WrittenLine> written = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(sheet.rejected());
        long boxed = found.stream()
                .mapToLong(marks -> Mark.boxOf(marks).area())
                .sum();
        if (boxed > Sheet.MOST_BOXED_PIXELS) {
            throw new UnreadableDrawingException(
                    "its lines lie over each other many times, as in a pattern; send a picture of some writing");
        }
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

    private Sheet read(Drawing drawing, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        if (drawing instanceof Ink ink) {
            return inks.read(ink, work);
        }
        return pictures.read((Picture) drawing, work);
    }
}
