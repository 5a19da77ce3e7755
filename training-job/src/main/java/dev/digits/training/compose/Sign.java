package dev.digits.training.compose;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A sign that stands among digits and is none.
 *
 * @param character that it is
 * @param shape of its strokes, in digit heights from the baseline up
 */
record Sign(char character, Shape shape) {
    /** Share of points and commas: no other sign stands so often in a number. */
    private static final double SEPARATORS = 0.35;

    /** The character by which the tick behind a result is named here. */
    static final char TICK = 'v';

    /** The character by which an arrow to the right is named here. */
    static final char ARROW = '>';

    private static final int LINE_POINTS = 9;
    private static final int ARC_POINTS = 9;

    private static final List<Sign> POINT_OR_COMMA = List.of(
            new Sign('.', random -> strokes(line(0, 0, between(random, 0.01, 0.06), -0.02))),
            new Sign(
                    ',',
                    random -> strokes(
                            line(between(random, 0, 0.2), between(random, -0.15, 0), 0, between(random, 0.08, 0.35)))));

    private static final List<Sign> OTHERS = List.of(
            new Sign('/', Sign::slash),
            new Sign('(', random -> arc(random, true)),
            new Sign(')', random -> arc(random, false)),
            new Sign('+', random -> strokes(line(0, -0.45, 0.6, -0.45), line(0.3, -0.15, 0.3, -0.75))),
            new Sign('-', random -> strokes(line(0, -0.45, between(random, 0.35, 0.75), -0.45))),
            new Sign('=', random -> strokes(line(0, -0.35, 0.6, -0.35), line(0, -0.6, 0.6, -0.6))),
            new Sign(':', random -> strokes(line(0, 0, 0.02, -0.02), line(0, -0.5, 0.02, -0.52))),
            new Sign('x', random -> strokes(line(0, -0.15, 0.5, -0.7), line(0, -0.7, 0.5, -0.15))),
            new Sign(
                    '%',
                    random -> strokes(line(0, -0.05, 0.7, -1), circle(0.12, -0.85, 0.13), circle(0.62, -0.15, 0.13))),
            new Sign('[', random -> corner(random, true)),
            new Sign(']', random -> corner(random, false)),
            new Sign(TICK, Sign::tick),
            new Sign(ARROW, Sign::arrow));

    /** Strokes as x and y of their points. */
    interface Shape {
        float[][][] draw(RandomGenerator random);
    }

    /**
     * The sign of a character.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Sign of(char character) {
        return all().filter(sign -> sign.character == character)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no sign is written " + character));
    }

    static Stream<Sign> all() {
        return Stream.concat(POINT_OR_COMMA.stream(), OTHERS.stream());
    }

    /** A point or a comma, or one of the other signs, each as likely as another. */
    static Sign any(RandomGenerator random) {
        List<Sign> signs = random.nextDouble() < SEPARATORS ? POINT_OR_COMMA : OTHERS;
        return signs.get(random.nextInt(signs.size()));
    }

    /** The sign as somebody might write it. */
    InkGlyph draw(RandomGenerator random) {
        float[][][] strokes = shape.draw(random);
        double width = 0;
        double top = 0;
        for (int stroke = 0; stroke < strokes[0].length; stroke++) {
            for (int i = 0; i < strokes[0][stroke].length; i++) {
                width = Math.max(width, strokes[0][stroke][i]);
                top = Math.min(top, strokes[1][stroke][i]);
            }
        }
        return new InkGlyph(Glyph.SIGN, strokes[0], strokes[1], width, -top);
    }

    /** Of many points, so that it is bent as ink is: what is straighter than any hand would tell signs from ones. */
    private static float[][] line(double x0, double y0, double x1, double y1) {
        float[][] line = new float[2][LINE_POINTS];
        for (int i = 0; i < LINE_POINTS; i++) {
            double share = (double) i / (LINE_POINTS - 1);
            line[0][i] = (float) (x0 + share * (x1 - x0));
            line[1][i] = (float) (y0 + share * (y1 - y0));
        }
        return line;
    }

    /** It leans more than most ones do. */
    private static float[][][] slash(RandomGenerator random) {
        double foot = between(random, 0, 0.2);
        double rise = between(random, 1.0, 1.35);
        return strokes(line(0, foot, rise * between(random, 0.38, 0.74), -rise));
    }

    /** From a smooth bow to one of three straight lines. */
    private static float[][][] arc(RandomGenerator random, boolean left) {
        int points = 4 + random.nextInt(ARC_POINTS - 3);
        double depth = between(random, 0.15, 0.35);
        double height = between(random, 1.0, 1.4);
        float[][] bow = new float[2][points];
        for (int i = 0; i < points; i++) {
            double angle = Math.PI * i / (points - 1);
            double bend = depth * Math.sin(angle);
            bow[0][i] = (float) (left ? depth - bend : bend);
            bow[1][i] = (float) (0.1 - height * i / (points - 1));
        }
        return strokes(bow);
    }

    private static float[][][] corner(RandomGenerator random, boolean left) {
        double foot = between(random, 0, 0.15);
        double head = -between(random, 1.0, 1.3);
        double width = between(random, 0.15, 0.35);
        double spine = left ? 0 : width;
        return strokes(line(spine, foot, spine, head), line(0, foot, width, foot), line(0, head, width, head));
    }

    /** Down a little and up a long way, with a corner between. */
    private static float[][][] tick(RandomGenerator random) {
        double corner = between(random, 0.1, 0.25);
        double foot = between(random, -0.05, 0.15);
        double head = foot - between(random, 0.8, 1.4);
        return strokes(joined(
                line(0, foot - between(random, 0.2, 0.5), corner, foot),
                line(corner, foot, corner + between(random, 0.35, 0.75), head)));
    }

    private static float[][][] arrow(RandomGenerator random) {
        double middle = -between(random, 0.35, 0.6);
        double tip = between(random, 0.5, 1);
        double barb = between(random, 0.15, 0.35);
        double spread = between(random, 0.12, 0.3);
        return strokes(
                line(0, middle, tip, middle),
                joined(line(tip - barb, middle - spread, tip, middle), line(tip, middle, tip - barb, middle + spread)));
    }

    private static float[][] joined(float[][] first, float[][] second) {
        float[][] both = new float[2][];
        for (int axis = 0; axis < 2; axis++) {
            both[axis] = Arrays.copyOf(first[axis], first[axis].length + second[axis].length);
            System.arraycopy(second[axis], 0, both[axis], first[axis].length, second[axis].length);
        }
        return both;
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
