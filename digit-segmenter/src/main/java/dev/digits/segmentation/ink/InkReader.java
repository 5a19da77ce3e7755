package dev.digits.segmentation.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.component.ComponentFinder;
import dev.digits.segmentation.mark.FrameShape;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.turn.TurnedInk;
import dev.digits.segmentation.turn.TurnedPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** From ink to its marks. */
public final class InkReader {
    private final Limits limits;
    private final ComponentFinder finder;

    public InkReader(Limits limits) {
        this.limits = limits;
        finder = new ComponentFinder(limits.maxMarks());
    }

    /**
     * Draws each stroke.
     *
     * @param work asked before each of them
     * @throws UnreadableDrawingException when a number of the ink makes no sense
     * @throws DrawingTooLargeException when canvas or strokes are over the limits
     */
    public Sheet read(Ink submitted, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        InkCheck.check(submitted, limits);
        return drawn(submitted, work);
    }

    /**
     * Draws each stroke turned. The limits are those of the ink as it was submitted: turned, its canvas is larger.
     *
     * @param plane of the ink as it was submitted
     * @see #read(Ink, WorkCheck)
     */
    public Sheet read(Ink submitted, TurnedPlane plane, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        InkCheck.check(submitted, limits);
        return drawn(TurnedInk.of(submitted, plane), work);
    }

    private Sheet drawn(Ink checked, WorkCheck work) throws UnreadableDrawingException {
        Ink ink = DistinctStrokes.of(checked);
        Canvas canvas = Canvas.of(ink);
        if (ink.strokes().size() > limits.maxMarks()) {
            return asPicture(ink, canvas);
        }
        List<Mark> marks = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            work.check();
            canvas.draw(stroke).ifPresent(marks::add);
        }
        List<Box> boxes = marks.stream().map(Mark::box).toList();
        List<Mark> frames = marks.stream()
                .filter(mark -> FrameShape.mayBeAt(mark.box(), boxes, canvas.width(), canvas.height())
                        && FrameShape.isFrame(mark, boxes))
                .toList();
        marks.removeAll(frames);
        List<Rejected> rejected = frames.stream()
                .map(frame -> new Rejected(
                        Sheet.inDrawing(frame.box(), canvas.scale(), ink.width(), ink.height()),
                        FrameShape.reason(frame.box(), canvas.width(), canvas.height()),
                        Optional.empty()))
                .toList();
        return new Sheet(marks, true, rejected, canvas.penWidth(), canvas.scale(), ink.width(), ink.height());
    }

    /** So many strokes are a scribble. */
    private Sheet asPicture(Ink ink, Canvas canvas) throws UnreadableDrawingException {
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(canvas.height(), canvas.width(), CvType.CV_8UC1));
            picture.put(0, 0, canvas.picture(ink.strokes()));
            return finder.find(picture, canvas.scale(), ink.width(), ink.height());
        }
    }
}
