package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * A straight thin line in a picture, nearly level or nearly upright.
 *
 * @param isUpright whether it runs from top to bottom rather than from left to right
 * @param from first column, or row, that it takes
 * @param to the one behind the last
 * @param start where it is at {@code from}: row, or column, of its middle
 * @param slope by which that changes from column to column, or from row to row
 * @param thickness across it, in pixels
 */
record StraightLine(boolean isUpright, int from, int to, double start, double slope, double thickness) {

    int length() {
        return to - from;
    }

    /** Where its middle is at a column, or row. */
    double at(double position) {
        return start + slope * (position - from);
    }

    /** Whether a line across lies at one of its ends, with no more of a blank than both are thick. */
    boolean endsAt(StraightLine other) {
        double reach = thickness + other.thickness;
        double middle = at((from + to) / 2.0);
        boolean crosses = isUpright != other.isUpright && middle >= other.from - reach && middle <= other.to + reach;
        double there = other.at(middle);
        return crosses && (Math.abs(there - from) <= reach || Math.abs(there - to) <= reach);
    }

    /** Whether it is level and touches a mark, with no more of a blank than it is thick, and as much for its soft edge. */
    boolean meets(Box mark) {
        double middle = mark.x() + mark.width() / 2.0;
        double reach = 2 * thickness + 2;
        double there = at(middle);
        return !isUpright
                && middle >= from
                && middle < to
                && there >= mark.y() - reach
                && there <= mark.bottom() + reach;
    }

    /** Whether both of its ends lie at the edges of a picture of such a length. */
    boolean spans(int pictureLength) {
        return from <= thickness && to >= pictureLength - thickness;
    }

    /** Covers it, and as much on both sides, with 0. */
    void drawOn(Mat picture) {
        double end = at(to);
        Point first = isUpright ? new Point(start, from) : new Point(from, start);
        Point last = isUpright ? new Point(end, to) : new Point(to, end);
        Imgproc.line(picture, first, last, new Scalar(0), (int) Math.ceil(3 * thickness) + 2);
    }

    Box box() {
        double end = at(to - 1);
        int first = (int) Math.max(0, Math.min(start, end) - thickness / 2);
        int across = (int) Math.ceil(Math.abs(end - start) + thickness);
        return isUpright ? new Box(first, from, across, length()) : new Box(from, first, length(), across);
    }
}
