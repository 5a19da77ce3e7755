package dev.digits.model.network;

import ai.djl.ndarray.types.Shape;

/**
 * How a convolution passes over a picture. Rows and columns have numbers of their own, since a line of writing is
 * narrowed to one row and keeps its columns.
 *
 * @param rows of the window
 * @param columns of the window
 * @param rowStride rows from one place to the next
 * @param columnStride columns from one place to the next
 * @param rowPadding rows of zeros added above, and below
 * @param columnPadding columns of zeros added on the left, and on the right
 */
public record Window(int rows, int columns, int rowStride, int columnStride, int rowPadding, int columnPadding) {

    /** The same numbers for rows and columns. */
    public static Window square(int side, int stride, int padding) {
        return new Window(side, side, stride, stride, padding, padding);
    }

    /** Rows and columns, for DJL. */
    public Shape kernel() {
        return new Shape(rows, columns);
    }

    /** Strides over rows and columns, for DJL. */
    public Shape stride() {
        return new Shape(rowStride, columnStride);
    }

    /** Padding of rows and columns, for DJL. */
    public Shape padding() {
        return new Shape(rowPadding, columnPadding);
    }
}
