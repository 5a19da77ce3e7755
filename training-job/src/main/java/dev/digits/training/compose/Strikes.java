package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How people cross out a digit: by two or three lines, a cross, or a scribble. Never by one line, which crosses a seven or slashes a zero.
 * Coordinates as of {@link Glyph}.
 */
final class Strikes {
    private static final int FEWEST_TEETH = 4;
    private static final int MOST_TEETH = 9;
    /** By how much the lines stick out, in digit heights. */
    private static final double BEYOND = 0.2;

    private enum Kind {
        LINES,
        CROSS,
        SCRIBBLE
    }

    private Strikes() {}

    /** Strokes through a glyph of this size. */
    static List<PenLifts.Line> through(double width, double height, RandomGenerator random) {
        double left = -between(random, 0, BEYOND);
        double right = width + between(random, 0, BEYOND);
        return switch (Kind.values()[random.nextInt(Kind.values().length)]) {
            case LINES -> lines(left, right, height, random);
            case CROSS ->
                List.of(
                        line(
                                left,
                                -height * between(random, 0.85, 1.05),
                                right,
                                -height * between(random, -0.05, 0.15)),
                        line(
                                left,
                                -height * between(random, -0.05, 0.15),
                                right,
                                -height * between(random, 0.85, 1.05)));
            case SCRIBBLE -> List.of(scribble(left, right, height, random));
        };
    }

    private static List<PenLifts.Line> lines(double left, double right, double height, RandomGenerator random) {
        List<PenLifts.Line> lines = new ArrayList<>();
        double tilt = height * between(random, -0.4, 0.4);
        double first = between(random, 0.2, 0.5);
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            double middle = -height * (first + i * between(random, 0.13, 0.25));
            lines.add(line(left, middle + tilt / 2, right, middle - tilt / 2));
        }
        return lines;
    }

    private static PenLifts.Line scribble(double left, double right, double height, RandomGenerator random) {
        int points = 2 * random.nextInt(FEWEST_TEETH, MOST_TEETH + 1);
        float[] x = new float[points];
        float[] y = new float[points];
        double low = between(random, -0.05, 0.25);
        double high = between(random, 0.75, 1.1);
        for (int i = 0; i < points; i++) {
            double across = (i + between(random, -0.4, 0.4)) / (points - 1);
            x[i] = (float) (left + (right - left) * across);
            y[i] = (float) (-height * ((i % 2 == 0 ? low : high) + between(random, -0.1, 0.1)));
        }
        return new PenLifts.Line(x, y);
    }

    private static PenLifts.Line line(double x0, double y0, double x1, double y1) {
        return new PenLifts.Line(new float[] {(float) x0, (float) x1}, new float[] {(float) y0, (float) y1});
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
