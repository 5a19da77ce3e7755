package dev.digits.segmentation.strip;

import dev.digits.segmentation.Strip;

/**
 * A strip and where it lies in the picture that it was made of. Between the knots positions are linear.
 *
 * @param strip what the line network sees
 * @param stripX knots in strip pixels, ascending from 0 to the strip's width
 * @param pictureX where they lie, in pixels of the picture
 * @param pictureTop the strip's top edge, in pixels of the picture
 * @param scale strip pixels a picture pixel
 */
@SuppressWarnings("ArrayRecordComponent") // looked up, never compared
public record FramedStrip(Strip strip, double[] stripX, double[] pictureX, double pictureTop, double scale) {

    /** From a column of the picture to a column of the strip. */
    public double toStrip(double x) {
        return between(x, pictureX, stripX);
    }

    /** From a column of the strip to a column of the picture. */
    public double toPicture(double x) {
        return between(x, stripX, pictureX);
    }

    private static double between(double x, double[] from, double[] to) {
        int knot = 1;
        while (knot < from.length - 1 && from[knot] < x) {
            knot++;
        }
        double length = from[knot] - from[knot - 1];
        double share = length == 0 ? 0 : (x - from[knot - 1]) / length;
        return to[knot - 1] + share * (to[knot] - to[knot - 1]);
    }
}
