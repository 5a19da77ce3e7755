package dev.digits.segmentation.component;

import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Finds the 8-connected components of ink. */
public final class ComponentFinder {
    /** A component with less ink than this share of a square dot of the pen is a speck. */
    private static final double SPECK = 0.5;
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
            Mat mask = mats.mat();
            Imgproc.threshold(ink, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            if (Core.countNonZero(mask) == 0) {
                return new Sheet(List.of(), List.of(), 0, scale, width, height);
            }
            double stroke = StrokeWidth.of(mask);
            double smallest = Math.max(4, SPECK * stroke * stroke);
            Labelled labelled = Labelled.of(ink, mask, mats);
            List<Mark> marks = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            for (Component component : largestFirst(labelled.components())) {
                if (component.area() >= smallest && marks.size() < MOST) {
                    marks.add(labelled.cut(component, Math.max(1, stroke / 2)));
                } else if (rejected.size() < MOST_REPORTED) {
                    rejected.add(new Rejected(
                            Sheet.inDrawing(component.box(), scale, width, height),
                            component.area() < smallest ? Rejected.Reason.SPECK : Rejected.Reason.TOO_MANY_MARKS,
                            Optional.empty()));
                }
            }
            return new Sheet(marks, rejected, stroke, scale, width, height);
        }
    }

    private static List<Component> largestFirst(List<Component> components) {
        return components.stream()
                .sorted(Comparator.comparingInt(Component::area).reversed())
                .toList();
    }
}
