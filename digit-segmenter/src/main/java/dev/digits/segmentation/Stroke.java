package dev.digits.segmentation;

import java.util.Objects;

/**
 * One path of the pen between its touching the canvas and leaving it, in canvas pixels, y down. One point is a dot.
 *
 * @param x one position a point
 * @param y as many as {@code x}
 */
@SuppressWarnings("ArrayRecordComponent") // a stroke is drawn, never compared
public record Stroke(float[] x, float[] y) {
    public Stroke {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
    }

    /** Number of points. */
    public int points() {
        return x.length;
    }
}
