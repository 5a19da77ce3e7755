package dev.digits.segmentation;

import java.util.List;

/**
 * Pen strokes on a canvas. What lies outside the canvas is cut off at its edge, as on a page.
 *
 * @param strokes in drawing order; may be empty. Strokes without points are left out, those that are sent twice count once
 * @param penWidth diameter of the round pen tip in canvas pixels; 0 when it is not known, which gives a pen that fits the writing
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 */
public record Ink(List<Stroke> strokes, float penWidth, int width, int height) implements Drawing {
    public Ink {
        strokes = List.copyOf(strokes);
    }
}
