package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How people cross out a digit: by two or three lines, a cross, or a scribble; never by one line, which crosses a seven or slashes a zero. A
 * number they cross out by one line too, or by loops. Coordinates as of {@link Glyph}.
 */
final class Strikes {
    /** Teeth of a scribble, for each digit's width that it is wide. */
    private static final int FEWEST_TEETH = 4;

    private static final int MOST_TEETH = 9;
    /** Width of a digit, in digit heights. */
    private static final double DIGIT = 0.8;
    /** By how much the lines stick out, in digit heights. */
    private static final double BEYOND = 0.2;
    /** Lines have several points, so that they are bent as ink is. */
    private static final int LINE_POINTS = 9;

    private static final int TURN_POINTS = 12;
    private static final int MOST_TURNS = 8;

    private enum Kind {
        LINES,
        CROSS,
        SCRIBBLE,
        LINE,
        LOOPS;

        static final int OF_A_DIGIT = 3;
    }

    private Strikes() {}

    /** Strokes through a digit of this size. */
    static List<PenLifts.Line> throughDigit(double width, double height, RandomGenerator random) {
        return through(Kind.values()[random.nextInt(Kind.OF_A_DIGIT)], width, height, random);
    }

    /** Strokes through a number of this size. */
    static List<PenLifts.Line> throughNumber(double width, double height, RandomGenerator random) {
        return through(Kind.values()[random.nextInt(Kind.values().length)], width, height, random);
    }

    private static List<PenLifts.Line> through(Kind kind, double width, double height, RandomGenerator random) {
        double left = -between(random, 0, BEYOND);
        double right = width + between(random, 0, BEYOND);
        return switch (kind) {
            case LINE -> lines(1, left, right, height, random);
            case LINES -> lines(2 + random.nextInt(2), left, right, height, random);
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
            case LOOPS -> List.of(loops(left, right, height, random));
        };
    }

    private static List<PenLifts.Line> lines(
            int count, double left, double right, double height, RandomGenerator random) {
        List<PenLifts.Line> lines = new ArrayList<>();
        double tilt = height * between(random, -0.4, 0.4);
        double first = count == 1 ? between(random, 0.35, 0.65) : between(random, 0.2, 0.5);
        for (int i = 0; i < count; i++) {
            double middle = -height * (first + i * between(random, 0.13, 0.25));
            lines.add(line(left, middle + tilt / 2, right, middle - tilt / 2));
        }
        return lines;
    }

    private static PenLifts.Line scribble(double left, double right, double height, RandomGenerator random) {
        int digits = (int) Math.max(1, Math.rint((right - left) / DIGIT));
        int points = 2 * digits * random.nextInt(FEWEST_TEETH, MOST_TEETH + 1);
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

    /** Round and round over all of it, each time a little differently. */
    private static PenLifts.Line loops(double left, double right, double height, RandomGenerator random) {
        int turns = 2 + random.nextInt(MOST_TURNS - 1);
        float[] x = new float[turns * TURN_POINTS];
        float[] y = new float[x.length];
        double across = 0;
        double up = 0;
        double middle = 0;
        for (int i = 0; i < x.length; i++) {
            if (i % TURN_POINTS == 0) {
                across = (right - left) / 2 * between(random, 0.8, 1);
                up = height * between(random, 0.25, 0.5);
                middle = -height * between(random, 0.4, 0.6);
            }
            double angle = 2 * Math.PI * i / TURN_POINTS;
            x[i] = (float) ((left + right) / 2 + across * Math.cos(angle));
            y[i] = (float) (middle + up * Math.sin(angle));
        }
        return new PenLifts.Line(x, y);
    }

    private static PenLifts.Line line(double x0, double y0, double x1, double y1) {
        float[] x = new float[LINE_POINTS];
        float[] y = new float[LINE_POINTS];
        for (int i = 0; i < LINE_POINTS; i++) {
            double share = (double) i / (LINE_POINTS - 1);
            x[i] = (float) (x0 + share * (x1 - x0));
            y[i] = (float) (y0 + share * (y1 - y0));
        }
        return new PenLifts.Line(x, y);
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
