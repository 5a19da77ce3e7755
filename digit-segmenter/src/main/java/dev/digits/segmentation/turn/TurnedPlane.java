package dev.digits.segmentation.turn;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.StripMap;

/**
 * A drawing turned about its middle until its writing is upright, on a plane that is just large enough for all of it.
 *
 * @param width of the submitted drawing
 * @param height of the submitted drawing
 * @param degrees by which the writing is turned clockwise in the submitted drawing
 */
public record TurnedPlane(int width, int height, double degrees) implements Placement {
    /** Corners that a rounding error moves over the edge of a pixel stay where they are. */
    private static final double EXACT = 1e-6;

    /** Of the plane. */
    public int turnedWidth() {
        return size(width * Math.abs(cos()) + height * Math.abs(sin()));
    }

    /** Of the plane. */
    public int turnedHeight() {
        return size(width * Math.abs(sin()) + height * Math.abs(cos()));
    }

    /** Where a point of the submitted drawing is on the plane: x. */
    public double turnedX(double x, double y) {
        return (x - width / 2.0) * cos() + (y - height / 2.0) * sin() + turnedWidth() / 2.0;
    }

    /** Where a point of the submitted drawing is on the plane: y. */
    public double turnedY(double x, double y) {
        return (y - height / 2.0) * cos() - (x - width / 2.0) * sin() + turnedHeight() / 2.0;
    }

    /** Cut off at the drawing's edge. */
    @Override
    public Box inSubmitted(Box box) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner % 2 == 0 ? box.x() : box.right()) - turnedWidth() / 2.0;
            double y = (corner < 2 ? box.y() : box.bottom()) - turnedHeight() / 2.0;
            double submittedX = x * cos() - y * sin() + width / 2.0;
            double submittedY = x * sin() + y * cos() + height / 2.0;
            left = Math.min(left, submittedX);
            top = Math.min(top, submittedY);
            right = Math.max(right, submittedX);
            bottom = Math.max(bottom, submittedY);
        }
        int x = clamp(Math.floor(left + EXACT), width - 1);
        int y = clamp(Math.floor(top + EXACT), height - 1);
        int behindX = clamp(Math.ceil(right - EXACT), width);
        int behindY = clamp(Math.ceil(bottom - EXACT), height);
        return new Box(x, y, Math.max(1, behindX - x), Math.max(1, behindY - y));
    }

    @Override
    public StripMap inSubmitted(StripMap map) {
        return map;
    }

    double cos() {
        return Math.cos(Math.toRadians(degrees));
    }

    double sin() {
        return Math.sin(Math.toRadians(degrees));
    }

    private static int size(double length) {
        return (int) Math.max(1, Math.ceil(length - EXACT));
    }

    private static int clamp(double value, int max) {
        return (int) Math.max(0, Math.min(max, value));
    }
}
