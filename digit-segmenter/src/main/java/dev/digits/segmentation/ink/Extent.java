package dev.digits.segmentation.ink;

import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;

/** How far the path of a pen reaches, in canvas pixels. */
record Extent(double left, double top, double right, double bottom) {

    static Extent of(Stroke stroke) {
        Extent extent = new Extent(stroke.x()[0], stroke.y()[0], stroke.x()[0], stroke.y()[0]);
        for (int i = 1; i < stroke.points(); i++) {
            extent = extent.union(new Extent(stroke.x()[i], stroke.y()[i], stroke.x()[i], stroke.y()[i]));
        }
        return extent;
    }

    /** The part of {@link #of(Stroke)} that lies on the canvas. */
    static Extent of(Stroke stroke, Ink canvas) {
        Extent whole = of(stroke);
        return new Extent(
                clamp(whole.left, canvas.width()),
                clamp(whole.top, canvas.height()),
                clamp(whole.right, canvas.width()),
                clamp(whole.bottom, canvas.height()));
    }

    Extent union(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double longerSide() {
        return Math.max(right - left, bottom - top);
    }

    private static double clamp(double value, double max) {
        return Math.max(0, Math.min(max, value));
    }
}
