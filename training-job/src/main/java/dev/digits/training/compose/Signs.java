package dev.digits.training.compose;

import java.util.List;
import java.util.random.RandomGenerator;

/** Signs that stand among digits and are none: slash, brackets, plus, minus, equals, point, comma, colon, times, percent. */
final class Signs {
    /** Share of points and commas: no other sign stands so often in a number. */
    private static final double SEPARATORS = 0.35;

    private static final List<Sign> POINT_OR_COMMA = List.of(
            random -> stroke(line(0, 0, between(random, 0.01, 0.06), -0.02)),
            random -> stroke(line(between(random, 0, 0.2), between(random, -0.15, 0), 0, between(random, 0.08, 0.35))));

    private static final List<Sign> OTHERS = List.of(
            random -> stroke(line(0, between(random, 0, 0.2), between(random, 0.6, 0.95), -1.3)),
            random -> stroke(arc(between(random, 0.2, 0.32), 1.25, true)),
            random -> stroke(arc(between(random, 0.2, 0.32), 1.25, false)),
            random -> strokes(line(0, -0.45, 0.6, -0.45), line(0.3, -0.15, 0.3, -0.75)),
            random -> stroke(line(0, -0.45, between(random, 0.35, 0.75), -0.45)),
            random -> strokes(line(0, -0.35, 0.6, -0.35), line(0, -0.6, 0.6, -0.6)),
            random -> strokes(line(0, 0, 0.02, -0.02), line(0, -0.5, 0.02, -0.52)),
            random -> strokes(line(0, -0.15, 0.5, -0.7), line(0, -0.7, 0.5, -0.15)),
            random -> strokes(line(0, -0.05, 0.7, -1), circle(0.12, -0.85, 0.13), circle(0.62, -0.15, 0.13)),
            random -> strokes(line(0, 0, 0, -1.3), line(0, 0, 0.25, 0), line(0, -1.3, 0.25, -1.3)),
            random -> strokes(line(0.25, 0, 0.25, -1.3), line(0, 0, 0.25, 0), line(0, -1.3, 0.25, -1.3)));

    private interface Sign {
        float[][][] draw(RandomGenerator random);
    }

    private Signs() {}

    /** A point or a comma, or one of the other signs, each as likely as another. */
    static InkGlyph draw(RandomGenerator random) {
        float[][][] strokes = any(random.nextDouble() < SEPARATORS ? POINT_OR_COMMA : OTHERS, random)
                .draw(random);
        double width = 0;
        double top = 0;
        for (int stroke = 0; stroke < strokes[0].length; stroke++) {
            for (int i = 0; i < strokes[0][stroke].length; i++) {
                width = Math.max(width, strokes[0][stroke][i]);
                top = Math.min(top, strokes[1][stroke][i]);
            }
        }
        return new InkGlyph(Glyph.NO_DIGIT, strokes[0], strokes[1], width, -top);
    }

    private static Sign any(List<Sign> signs, RandomGenerator random) {
        return signs.get(random.nextInt(signs.size()));
    }

    private static float[][] line(double x0, double y0, double x1, double y1) {
        return new float[][] {{(float) x0, (float) x1}, {(float) y0, (float) y1}};
    }

    private static float[][] arc(double depth, double height, boolean left) {
        int points = 9;
        float[][] arc = new float[2][points];
        for (int i = 0; i < points; i++) {
            double angle = Math.PI * i / (points - 1);
            double bend = depth * Math.sin(angle);
            arc[0][i] = (float) (left ? depth - bend : bend);
            arc[1][i] = (float) (0.15 - height * i / (points - 1));
        }
        return arc;
    }

    private static float[][] circle(double x, double y, double radius) {
        int points = 13;
        float[][] circle = new float[2][points];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / (points - 1);
            circle[0][i] = (float) (x + radius * Math.cos(angle));
            circle[1][i] = (float) (y + radius * Math.sin(angle));
        }
        return circle;
    }

    private static float[][][] stroke(float[][] line) {
        return strokes(line);
    }

    private static float[][][] strokes(float[][]... lines) {
        float[][][] strokes = new float[2][lines.length][];
        for (int i = 0; i < lines.length; i++) {
            strokes[0][i] = lines[i][0];
            strokes[1][i] = lines[i][1];
        }
        return strokes;
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
