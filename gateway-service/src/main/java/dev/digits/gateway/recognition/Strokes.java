package dev.digits.gateway.recognition;

import dev.digits.v1.Stroke;
import java.util.List;

/**
 * The strokes of an ink drawing, as they are sent on.
 *
 * @param list in drawing order, each with at least one point
 */
public record Strokes(List<Stroke> list) {
    /** Strokes keep a copy of the list. */
    public Strokes {
        list = List.copyOf(list);
    }
}
