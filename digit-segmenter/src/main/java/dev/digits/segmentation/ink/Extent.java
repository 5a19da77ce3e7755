package dev.digits.segmentation.ink;

import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;

/** How far the path of a pen reaches, in canvas pixels. */
record Extent(double left, double top, double right, double bottom) {

    static Extent of(Stroke stroke) {
        return of(stroke, 0, stroke.points() - 1);
    }

    /** Of the part of a stroke from one of its points to another. */
    static Extent of(Stroke stroke, int from, int to) {
        Extent extent = new Extent(stroke.x()[from], stroke.y()[from], stroke.x()[from], stroke.y()[from]);
        for (int i = from + 1; i <= to; i++) {
            extent = extent.union(new Extent(stroke.x()[i], stroke.y()[i], stroke.x()[i], stroke.y()[i]));
        }
        return extent;
    }

    /** The part of it that lies on the canvas. */
    Extent within(Ink canvas) {
        return new Extent(
                clamp(left, canvas.width()),
                clamp(top, canvas.height()),
                clamp(right, canvas.width()),
                clamp(bottom, canvas.height()));
    }

    Extent union(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double longerSide() {
        return Math.max(width(), height());
    }

    private static double clamp(double value, double max) {
        return Math.max(0, Math.min(max, value));
    }
}
