package dev.digits.training.ink;

import dev.digits.segmentation.Stroke;
import java.util.List;

/** The box round the pen's way, without the width of the pen, in the strokes' units, y down. */
public record InkBounds(float left, float top, float right, float bottom) {

    /**
     * Measures strokes.
     *
     * @param strokes at least one point in all
     */
    public static InkBounds of(List<Stroke> strokes) {
        float left = Float.POSITIVE_INFINITY;
        float top = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.points(); i++) {
                left = Math.min(left, stroke.x()[i]);
                top = Math.min(top, stroke.y()[i]);
                right = Math.max(right, stroke.x()[i]);
                bottom = Math.max(bottom, stroke.y()[i]);
            }
        }
        return new InkBounds(left, top, right, bottom);
    }

    /** From left to right; 0 for an upright line. */
    public float width() {
        return right - left;
    }

    /** From top to bottom; 0 for a level line. */
    public float height() {
        return bottom - top;
    }

    /** The longer of both sides; 0 for a dot. */
    public float longerSide() {
        return Math.max(width(), height());
    }
}
