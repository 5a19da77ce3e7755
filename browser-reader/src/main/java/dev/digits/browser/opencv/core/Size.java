package dev.digits.browser.opencv.core;

/** A width and a height in pixels. */
public final class Size {
    private final double width;
    private final double height;

    public Size(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Whole columns. */
    public int columns() {
        return (int) width;
    }

    /** Whole rows. */
    public int rows() {
        return (int) height;
    }
}
