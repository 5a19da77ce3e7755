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
        return MappedBox.of(box, this::submittedX, this::submittedY, EXACT, width, height);
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

    private double submittedX(double x, double y) {
        return (x - turnedWidth() / 2.0) * cos() - (y - turnedHeight() / 2.0) * sin() + width / 2.0;
    }

    private double submittedY(double x, double y) {
        return (x - turnedWidth() / 2.0) * sin() + (y - turnedHeight() / 2.0) * cos() + height / 2.0;
    }

    private static int size(double length) {
        return (int) Math.max(1, Math.ceil(length - EXACT));
    }
}
