package dev.digits.segmentation.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.line.TypicalSize;
import dev.digits.segmentation.tile.TileFramer;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ink as it was meant: no stroke twice, none without points, and drawn with a pen; where that is not known, as wide as in MNIST. */
final class DistinctStrokes {
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
        return (float) Math.max(1, TileFramer.PEN * TypicalSize.of(boxes));
    }
}
