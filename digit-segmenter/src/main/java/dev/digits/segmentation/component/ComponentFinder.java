package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Finds the components of ink: 8-connected ones, or of a pen one pixel wide what lies so near that shrinking the picture may have broken a stroke. */
public final class ComponentFinder {
    /** A component with less ink than this share of a square dot of the pen, or of one that connects thin ink, is a speck. */
    private static final double SPECK = 0.5;
    /** Strokes of a pen one pixel wide have gaps, in which a picture that was shrunk has no pixel of them: their ink is connected within so many pixels. */
    private static final int THIN_REACH = 3;

    private final int maxMarks;

    /** Finds no more marks than so many, the largest. */
    public ComponentFinder(int maxMarks) {
        this.maxMarks = maxMarks;
    }

    /**
     * Finds the marks of a sheet. As many components as marks are told of those that are none.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink
     * @param scale sheet pixels a drawing pixel
     * @param width of the drawing
     * @param height of the drawing
     * @throws UnreadableDrawingException when the marks are a pattern that takes too much memory
     */
    public Sheet find(Mat ink, double scale, int width, int height) throws UnreadableDrawingException {
        try (MatScope mats = new MatScope()) {
            Rect visible = visible(ink, mats);
            if (visible.empty()) {
                return new Sheet(List.of(), false, List.of(), 0, scale, width, height);
            }
            Mat written = mats.keep(ink.submat(visible));
            Mat mask = mats.mat();
            Imgproc.threshold(written, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            Box part = new Box(visible.x, visible.y, visible.width, visible.height);
            double stroke = StrokeWidth.of(mask);
            Labelled labelled = Labelled.of(written, mask, part, Math.rint(stroke) > 1 ? 1 : THIN_REACH, 2 * maxMarks);
            List<Component> components = largestFirst(labelled.components());
            requireUnnested(components);
            Map<Component, Rejected.Reason> unwritten = new Unwritten(
                            components.stream().limit(maxMarks).toList(), labelled, ink.width(), ink.height())
                    .reasons(mask);
            if (!unwritten.isEmpty()) {
                labelled.erase(unwritten.keySet(), mask);
                stroke = StrokeWidth.of(mask);
            }
            int softEdge = (int) Math.ceil(stroke / 2);
            labelled.growIntoSoftEdges(softEdge);
            double dot = Math.max(THIN_REACH, stroke);
            double smallest = SPECK * dot * dot;
            List<Mark> marks = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            for (Component component : components) {
                Optional<Rejected.Reason> fault = Optional.ofNullable(unwritten.get(component))
                        .or(() -> fault(component, smallest, marks.size()));
                if (fault.isEmpty()) {
                    marks.add(labelled.cut(component, softEdge));
                } else if (rejected.size() < maxMarks) {
                    Box box = Sheet.inDrawing(component.box(), scale, width, height);
                    rejected.add(new Rejected(box, fault.get(), Optional.empty()));
                }
            }
            return new Sheet(marks, false, rejected, stroke, scale, width, height);
        }
    }

    private void requireUnnested(List<Component> components) throws UnreadableDrawingException {
        long boxed = components.stream()
                .limit(maxMarks)
                .mapToLong(component -> component.box().area())
                .sum();
        if (boxed > Sheet.MOST_BOXED_PIXELS) {
            throw new UnreadableDrawingException(
                    "its marks lie in and over each other many times, as in a pattern; send a picture of some writing");
        }
    }

    private Optional<Rejected.Reason> fault(Component component, double smallest, int marks) {
        if (component.area() < smallest) {
            return Optional.of(Rejected.Reason.SPECK);
        }
        return marks < maxMarks ? Optional.empty() : Optional.of(Rejected.Reason.TOO_MANY_MARKS);
    }

    /** Where all but the faintest ink is. */
    private static Rect visible(Mat ink, MatScope mats) {
        Mat visible = mats.mat();
        Imgproc.threshold(ink, visible, Mark.FAINTEST - 1, 255, Imgproc.THRESH_BINARY);
        return Imgproc.boundingRect(visible);
    }

    private static List<Component> largestFirst(List<Component> components) {
        return components.stream()
                .sorted(Comparator.comparingInt(Component::area).reversed())
                .toList();
    }
}
