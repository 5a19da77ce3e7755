package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Finds the 8-connected components of ink. */
public final class ComponentFinder {
    /** Ink from this grey on connects. */
    private static final int CONNECTING = 112;
    /** A component with less ink than this share of a square dot of the pen is a speck. */
    private static final double SPECK = 0.5;
    /** So many components are looked at, the largest first. */
    private static final int MOST = 2_000;
    /** So many specks are reported one by one. */
    private static final int MOST_SPECKS = 200;

    private record Component(int label, Box box, int area) {}

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
            Imgproc.threshold(ink, mask, CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            Mat labels = mats.mat();
            List<Component> components = components(mask, labels, mats);
            double stroke = StrokeWidth.of(mask);
            double smallest = Math.max(4, SPECK * stroke * stroke);
            Labelled labelled = Labelled.of(ink, labels);
            List<Mark> marks = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            for (Component component : components) {
                if (component.area() >= smallest && marks.size() < MOST) {
                    marks.add(labelled.mark(component.label(), component.box()));
                } else if (rejected.size() < MOST_SPECKS) {
                    Rejected.Reason reason =
                            component.area() < smallest ? Rejected.Reason.SPECK : Rejected.Reason.TOO_MANY_MARKS;
                    rejected.add(new Rejected(
                            Sheet.inDrawing(component.box(), scale, width, height), reason, Optional.empty()));
                }
            }
            return new Sheet(marks, rejected, stroke, scale, width, height);
        }
    }

    private static List<Component> components(Mat mask, Mat labels, MatScope mats) {
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, mats.mat(), 8, CvType.CV_32S);
        int[] numbers = new int[count * Imgproc.CC_STAT_MAX];
        stats.get(0, 0, numbers);
        return IntStream.range(1, count)
                .mapToObj(label -> component(label, numbers, label * Imgproc.CC_STAT_MAX))
                .sorted(Comparator.comparingInt(Component::area).reversed())
                .toList();
    }

    private static Component component(int label, int[] numbers, int at) {
        Box box = new Box(
                numbers[at + Imgproc.CC_STAT_LEFT],
                numbers[at + Imgproc.CC_STAT_TOP],
                numbers[at + Imgproc.CC_STAT_WIDTH],
                numbers[at + Imgproc.CC_STAT_HEIGHT]);
        return new Component(label, box, numbers[at + Imgproc.CC_STAT_AREA]);
    }
}
