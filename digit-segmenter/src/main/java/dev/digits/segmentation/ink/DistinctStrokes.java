package dev.digits.segmentation.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.line.TypicalSize;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ink as it was meant: no stroke twice, none without points, and drawn with a pen. */
final class DistinctStrokes {
    /** Where the pen is not known its trace is so wide a share of the writing's height, as it is in MNIST. */
    private static final double PEN = 0.1;

    private DistinctStrokes() {}

    static Ink of(Ink ink) {
        Map<List<FloatBuffer>, Stroke> distinct = new LinkedHashMap<>();
        for (Stroke stroke : ink.strokes()) {
            if (stroke.points() > 0) {
                distinct.putIfAbsent(List.of(FloatBuffer.wrap(stroke.x()), FloatBuffer.wrap(stroke.y())), stroke);
            }
        }
        float pen = ink.penWidth() > 0 ? ink.penWidth() : penFor(distinct.values(), ink);
        return new Ink(List.copyOf(distinct.values()), pen, ink.width(), ink.height());
    }

    private static float penFor(Collection<Stroke> strokes, Ink canvas) {
        List<Box> boxes = strokes.stream()
                .map(stroke -> Extent.of(stroke).within(canvas))
                .map(extent -> new Box(0, 0, (int) extent.width(), (int) extent.height()))
                .toList();
        return (float) Math.max(1, PEN * TypicalSize.of(boxes));
    }
}
