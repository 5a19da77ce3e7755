package dev.digits.segmentation.turn;

import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;

/** Ink turned upright. */
public final class TurnedInk {
    private TurnedInk() {}

    /** The strokes on the turned plane, which is their canvas. A point too far off for a number there is infinitely far. */
    public static Ink of(Ink ink, TurnedPlane plane) {
        return new Ink(
                ink.strokes().stream().map(stroke -> turned(stroke, plane)).toList(),
                ink.penWidth(),
                plane.turnedWidth(),
                plane.turnedHeight());
    }

    private static Stroke turned(Stroke stroke, TurnedPlane plane) {
        int points = Math.min(stroke.x().length, stroke.y().length);
        float[] x = new float[points];
        float[] y = new float[points];
        for (int i = 0; i < points; i++) {
            x[i] = (float) plane.turnedX(stroke.x()[i], stroke.y()[i]);
            y[i] = (float) plane.turnedY(stroke.x()[i], stroke.y()[i]);
        }
        return new Stroke(x, y);
    }
}
