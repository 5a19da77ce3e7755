package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.mark.FrameShape;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** Finds the 8-connected components of ink. */
public final class ComponentFinder {
    /** A component with less ink than this share of a square dot of the pen is a speck. */
    private static final double SPECK = 0.5;
    /** No soft edge is wider than so many pixels. */
    private static final int MARGIN = 32;
    /** So many components, the largest, may be frames. */
    private static final int MOST_FRAMES = 4;
    /** So many components are looked at, the largest first. */
    private static final int MOST = 2_000;
    /** So many of those that are left out are reported one by one. */
    private static final int MOST_REPORTED = 200;

    /**
     * Finds the marks of a sheet.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink
     * @param scale sheet pixels a drawing pixel
     * @param width of the drawing
     * @param height of the drawing
     */
    public Sheet find(Mat ink, double scale, int width, int height) {
        try (MatScope mats = new MatScope()) {
            Mat whole = mats.mat();
            Imgproc.threshold(ink, whole, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            Box part = inked(whole);
            if (part.area() == 0) {
                return new Sheet(List.of(), false, List.of(), 0, scale, width, height);
            }
            Rect written = new Rect(part.x(), part.y(), part.width(), part.height());
            Mat mask = mats.keep(whole.submat(written));
            Labelled labelled = Labelled.of(mats.keep(ink.submat(written)), mask, part, mats);
            List<Component> components = largestFirst(labelled.components());
            List<Component> frames = frames(components, labelled, ink.width(), ink.height());
            labelled.erase(frames, mask);
            List<Mark> marks = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            frames.forEach(frame -> rejected.add(new Rejected(
                    Sheet.inDrawing(frame.box(), scale, width, height), Rejected.Reason.FRAME, Optional.empty())));
            double stroke = StrokeWidth.of(mask);
            double smallest = Math.max(4, SPECK * stroke * stroke);
            for (Component component : components) {
                if (frames.contains(component)) {
                    continue;
                }
                if (component.area() >= smallest && marks.size() < MOST) {
                    marks.add(labelled.cut(component, Math.max(1, stroke / 2)));
                } else if (rejected.size() < MOST_REPORTED) {
                    rejected.add(new Rejected(
                            Sheet.inDrawing(component.box(), scale, width, height),
                            component.area() < smallest ? Rejected.Reason.SPECK : Rejected.Reason.TOO_MANY_MARKS,
                            Optional.empty()));
                }
            }
            return new Sheet(marks, false, rejected, stroke, scale, width, height);
        }
    }

    /** Where there is ink, with a margin that holds its soft edges; empty when there is none. */
    private static Box inked(Mat mask) {
        Rect ink = Imgproc.boundingRect(mask);
        if (ink.width == 0) {
            return new Box(0, 0, 0, 0);
        }
        int left = Math.max(0, ink.x - MARGIN);
        int top = Math.max(0, ink.y - MARGIN);
        int right = Math.min(mask.width(), ink.x + ink.width + MARGIN);
        int bottom = Math.min(mask.height(), ink.y + ink.height + MARGIN);
        return new Box(left, top, right - left, bottom - top);
    }

    private static List<Component> frames(List<Component> components, Labelled labelled, int width, int height) {
        List<Box> boxes = components.stream().map(Component::box).limit(MOST).toList();
        return components.stream()
                .limit(MOST_FRAMES)
                .filter(component -> FrameShape.mayBeAt(component.box(), boxes, width, height)
                        && FrameShape.isHollowRectangle(labelled.cut(component, 0)))
                .toList();
    }

    private static List<Component> largestFirst(List<Component> components) {
        return components.stream()
                .sorted(Comparator.comparingInt(Component::area).reversed())
                .toList();
    }
}
