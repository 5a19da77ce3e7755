package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;

/** Tells blocks, as numbers that are blacked out and the holes of a punch, from strokes: they are much thicker than all that is written beside them. */
final class Blocks {
    private final Labelled labelled;

    Blocks(Labelled labelled) {
        this.labelled = labelled;
    }

    /**
     * The components that are blocks; none where nothing as tall is written beside them.
     *
     * @param components those that may be writing
     * @param mask of the ink of all components
     */
    List<Component> of(List<Component> components, Mat mask) {
        Map<Component, Integer> squares = new LinkedHashMap<>();
        List<Component> others = new ArrayList<>();
        for (Component component : components) {
            int square = mayBeBlock(component) ? largestSquare(labelled.cut(component, 0)) : 0;
            if (2 * square >= shorterSide(component.box())) {
                squares.put(component, square);
            } else {
                others.add(component);
            }
        }
        if (squares.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        double thick = Mark.MUCH * strokeWidth(others, mask);
        int tallest = others.stream()
                .mapToInt(component -> component.box().height())
                .max()
                .orElseThrow();
        return squares.entrySet().stream()
                .filter(candidate -> candidate.getValue() >= thick
                        && 2 * tallest >= candidate.getKey().box().height())
                .map(Map.Entry::getKey)
                .toList();
    }

    private double strokeWidth(List<Component> components, Mat mask) {
        try (MatScope mats = new MatScope()) {
            Mat own = mats.mat();
            mask.copyTo(own);
            List<Component> rest = new ArrayList<>(labelled.components());
            rest.removeAll(new HashSet<>(components));
            labelled.erase(rest, own);
            return StrokeWidth.of(own);
        }
    }

    /** By its box, most of which is ink. A 1 of a broad pen is filled too. */
    private static boolean mayBeBlock(Component component) {
        Box box = component.box();
        return 2L * component.area() > box.area() && box.height() < Mark.MUCH * box.width();
    }

    private static int shorterSide(Box box) {
        return Math.min(box.width(), box.height());
    }

    /** Side of the largest upright square of ink in a mark. */
    private static int largestSquare(Mark mark) {
        int width = mark.box().width();
        // of the square that ends in each column, of the row before and of this one
        int[] before = new int[width + 1];
        int largest = 0;
        for (int row = 0; row < mark.box().height(); row++) {
            int[] now = new int[width + 1];
            for (int column = 0; column < width; column++) {
                if (Byte.toUnsignedInt(mark.ink()[row * width + column]) >= Mark.CONNECTING) {
                    now[column + 1] = 1 + Math.min(now[column], Math.min(before[column], before[column + 1]));
                    largest = Math.max(largest, now[column + 1]);
                }
            }
            before = now;
        }
        return largest;
    }
}
