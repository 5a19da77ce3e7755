package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where the pen comes down and goes up: later and earlier than another time, so that a loop stays open or a tail is short, or later still,
 * so that two strokes become one. Lengths in digit heights.
 *
 * @param late length by which the first stroke begins later; it is lengthened where this is negative
 * @param early length by which the last stroke ends earlier; it is lengthened where this is negative
 * @param joins whether the pen stays down between strokes that are near to each other
 */
record PenLifts(double late, double early, boolean joins) {
    /** Strokes as they were written. */
    static final PenLifts AS_WRITTEN = new PenLifts(0, 0, false);

    private static final double CHANGED = 0.4;
    private static final double MOST_CUT = 0.22;
    private static final double MOST_LENGTHENED = 0.1;
    /** No more than this share of a stroke is cut off at one end: the bar of a five stays a bar. */
    private static final double MOST_SHARE = 0.12;

    private static final double JOINS = 0.12;
    /** Distance of a stroke's ends from each other, as a share of its length. */
    private static final double NEARLY_STRAIGHT = 0.95;
    /** Slope of a stroke that a ruler or code would have made level or upright. */
    private static final double NEARLY_LEVEL = 0.2;

    /** Farther than this nobody draws a stroke between the end of one and the beginning of the next. */
    private static final double LONGEST_JOIN = 0.55;

    /** A polyline. */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    record Line(float[] x, float[] y) {
        double length() {
            double length = 0;
            for (int i = 1; i < x.length; i++) {
                length += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            }
            return length;
        }

        /** The straight line between its ends, where it is nearly that, upright or level where it nearly is; else the line itself. */
        Line ruled() {
            int end = x.length - 1;
            double dx = x[end] - x[0];
            double dy = y[end] - y[0];
            if (Math.hypot(dx, dy) < NEARLY_STRAIGHT * length()) {
                return this;
            }
            float endX = Math.abs(dx) < NEARLY_LEVEL * Math.abs(dy) ? x[0] : x[end];
            float endY = Math.abs(dy) < NEARLY_LEVEL * Math.abs(dx) ? y[0] : y[end];
            return new Line(new float[] {x[0], endX}, new float[] {y[0], endY});
        }

        /** The same farther to the right. */
        Line movedBy(float right) {
            float[] moved = x.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += right;
            }
            return new Line(moved, y);
        }

        Line reversed() {
            float[] backX = new float[x.length];
            float[] backY = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                backX[i] = x[x.length - 1 - i];
                backY[i] = y[x.length - 1 - i];
            }
            return new Line(backX, backY);
        }
    }

    static PenLifts of(RandomGenerator random) {
        return new PenLifts(end(random), end(random), random.nextDouble() < JOINS);
    }

    private static double end(RandomGenerator random) {
        return random.nextDouble() < CHANGED
                ? -MOST_LENGTHENED + (MOST_CUT + MOST_LENGTHENED) * random.nextDouble()
                : 0;
    }

    /** The strokes of a glyph with these lifts. */
    List<Line> apply(List<Line> strokes) {
        List<Line> changed = new ArrayList<>();
        for (Line stroke : strokes) {
            if (joins && !changed.isEmpty() && isNear(changed.get(changed.size() - 1), stroke)) {
                changed.add(joined(changed.remove(changed.size() - 1), stroke));
            } else {
                changed.add(stroke);
            }
        }
        if (late != 0) {
            changed.set(0, begun(changed.get(0), late));
        }
        if (early != 0) {
            int last = changed.size() - 1;
            changed.set(last, begun(changed.get(last).reversed(), early).reversed());
        }
        return changed;
    }

    private static boolean isNear(Line before, Line next) {
        int end = before.x().length - 1;
        return Math.hypot(next.x()[0] - before.x()[end], next.y()[0] - before.y()[end]) <= LONGEST_JOIN;
    }

    private static Line joined(Line first, Line second) {
        int length = first.x().length;
        float[] x = Arrays.copyOf(first.x(), length + second.x().length);
        float[] y = Arrays.copyOf(first.y(), x.length);
        System.arraycopy(second.x(), 0, x, length, second.x().length);
        System.arraycopy(second.y(), 0, y, length, second.x().length);
        return new Line(x, y);
    }

    /** A stroke that begins so much later along its way, or earlier on the straight line that it begins with. */
    private static Line begun(Line stroke, double late) {
        double length = stroke.length();
        if (length == 0) {
            return stroke;
        }
        return late < 0 ? lengthened(stroke, -late) : cut(stroke, Math.min(late, MOST_SHARE * length));
    }

    private static Line lengthened(Line stroke, double by) {
        // the direction of its first tenth of a height, which is steadier than that of two points
        int ahead = 1;
        while (ahead < stroke.x().length - 1
                && Math.hypot(stroke.x()[ahead] - stroke.x()[0], stroke.y()[ahead] - stroke.y()[0]) < MOST_LENGTHENED) {
            ahead++;
        }
        double dx = stroke.x()[0] - stroke.x()[ahead];
        double dy = stroke.y()[0] - stroke.y()[ahead];
        double distance = Math.hypot(dx, dy);
        if (distance == 0) {
            return stroke;
        }
        Line start = new Line(
                new float[] {(float) (stroke.x()[0] + by * dx / distance)},
                new float[] {(float) (stroke.y()[0] + by * dy / distance)});
        return joined(start, stroke);
    }

    private static Line cut(Line stroke, double by) {
        double left = by;
        for (int i = 1; i < stroke.x().length; i++) {
            double dx = stroke.x()[i] - stroke.x()[i - 1];
            double dy = stroke.y()[i] - stroke.y()[i - 1];
            double step = Math.hypot(dx, dy);
            if (step > left) {
                float[] x = Arrays.copyOfRange(stroke.x(), i - 1, stroke.x().length);
                float[] y = Arrays.copyOfRange(stroke.y(), i - 1, stroke.x().length);
                x[0] += (float) (dx * left / step);
                y[0] += (float) (dy * left / step);
                return new Line(x, y);
            }
            left -= step;
        }
        return stroke;
    }
}
