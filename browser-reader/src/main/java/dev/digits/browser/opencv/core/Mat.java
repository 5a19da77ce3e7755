package dev.digits.browser.opencv.core;

import java.util.Arrays;

/** A picture of bytes, or of floats once an operation has written such. */
public final class Mat {
    private int rows;
    private int columns;
    private byte[] greys = new byte[0];
    private float[] floats = new float[0];

    /** An empty picture, to be written by an operation. */
    public Mat() {}

    /** A black picture of bytes. */
    public Mat(int rows, int columns, int type) {
        if (type != CvType.CV_8UC1) {
            throw new IllegalArgumentException("there are no pictures of type " + type);
        }
        write(rows, columns, new byte[rows * columns]);
    }

    /** Makes this a picture of bytes. */
    public void write(int newRows, int newColumns, byte[] pixels) {
        rows = newRows;
        columns = newColumns;
        greys = pixels;
    }

    /** Makes this a picture of floats. */
    public void write(int newRows, int newColumns, float[] pixels) {
        rows = newRows;
        columns = newColumns;
        floats = pixels;
    }

    /** The bytes, row-major, not copied. */
    public byte[] greys() {
        return greys;
    }

    /** Columns. */
    public int width() {
        return columns;
    }

    /** Rows. */
    public int height() {
        return rows;
    }

    /** Number of pixels. */
    public long total() {
        return (long) rows * columns;
    }

    /** The type of its pixels. */
    public int type() {
        return CvType.CV_8UC1;
    }

    /** Writes all pixels, from the first row and column on. */
    public int put(int row, int column, byte[] pixels) {
        System.arraycopy(pixels, 0, greys, row * columns + column, pixels.length);
        return pixels.length;
    }

    /** Copies pixels out, from a row and column on. */
    public int get(int row, int column, byte[] pixels) {
        System.arraycopy(greys, row * columns + column, pixels, 0, pixels.length);
        return pixels.length;
    }

    /** Copies pixels out, from a row and column on. */
    public int get(int row, int column, float[] pixels) {
        System.arraycopy(floats, row * columns + column, pixels, 0, pixels.length);
        return pixels.length;
    }

    /** Writes each byte times {@code alpha}, rounded to the nearest and at most 255, in float precision as OpenCV does. */
    public void convertTo(Mat target, int type, double alpha) {
        byte[] scaled = Arrays.copyOf(greys, greys.length);
        for (int i = 0; i < scaled.length; i++) {
            float product = Byte.toUnsignedInt(scaled[i]) * (float) alpha;
            scaled[i] = (byte) (int) Math.min(255, Math.rint(product));
        }
        target.write(rows, columns, scaled);
    }
}
