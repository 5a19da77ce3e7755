package dev.digits.training.negatives;

import java.util.random.RandomGenerator;

/**
 * Marks that people draw besides digits: dashes, dots, zigzags, plus, times and equals signs, wide frames. Never a bar
 * near the vertical, which is a one, and no closed shape that is narrow enough for a zero.
 */
final class Marks {

    private static final double MIDDLE = (Canvas.SIDE - 1) / 2.0;

    /** Most slope of a dash, in degrees; augmentation may turn it by 15 more. */
    private static final double MOST_SLOPE = 18;

    private enum Kind {
        DASH,
        DOT,
        ZIGZAG,
        PLUS,
        TIMES,
        EQUALS,
        FRAME
    }

    private Marks() {}

    static Canvas mark(RandomGenerator random) {
        Canvas canvas = new Canvas();
        double size = 12 + 12 * random.nextDouble();
        double radius = size * (0.04 + 0.12 * random.nextDouble());
        switch (Kind.values()[random.nextInt(Kind.values().length)]) {
            case DASH -> dash(canvas, size, radius, random);
            case DOT -> dot(canvas, random);
            case ZIGZAG -> zigzag(canvas, size, radius, random);
            case PLUS -> cross(canvas, size, radius, 0, random);
            case TIMES -> cross(canvas, size, radius, Math.PI / 4, random);
            case EQUALS -> equals(canvas, size, radius, random);
            case FRAME -> frame(canvas, size, radius, random);
        }
        return canvas;
    }

    private static void dash(Canvas canvas, double size, double radius, RandomGenerator random) {
        double angle = Math.toRadians(MOST_SLOPE * (2 * random.nextDouble() - 1));
        stroke(canvas, MIDDLE, size, angle, radius);
    }

    private static void dot(Canvas canvas, RandomGenerator random) {
        double length = 3 * random.nextDouble();
        canvas.line(MIDDLE - length, MIDDLE, MIDDLE + length, MIDDLE, 4 + 6 * random.nextDouble());
    }

    private static void zigzag(Canvas canvas, double size, double radius, RandomGenerator random) {
        int teeth = random.nextInt(4, 8);
        double height = size * (0.3 + 0.4 * random.nextDouble());
        double direction = random.nextBoolean() ? 1 : -1;
        for (int i = 0; i < teeth; i++) {
            double from = MIDDLE - size + 2 * size * i / teeth;
            double to = from + 2 * size / teeth;
            double up = direction * (i % 2 == 0 ? height : -height) / 2;
            canvas.line(from, MIDDLE - up, to, MIDDLE + up, radius);
        }
    }

    private static void cross(Canvas canvas, double size, double radius, double turn, RandomGenerator random) {
        double angle = turn + 0.2 * (2 * random.nextDouble() - 1);
        double other = size * (0.7 + 0.3 * random.nextDouble());
        stroke(canvas, MIDDLE, size, angle, radius);
        stroke(canvas, MIDDLE, other, angle + Math.PI / 2, radius);
    }

    private static void equals(Canvas canvas, double size, double radius, RandomGenerator random) {
        double distance = 2 * radius + size * (0.25 + 0.35 * random.nextDouble());
        double angle = 0.12 * (2 * random.nextDouble() - 1);
        stroke(canvas, MIDDLE - distance / 2, size, angle, radius);
        stroke(canvas, MIDDLE + distance / 2, size * (0.8 + 0.2 * random.nextDouble()), angle, radius);
    }

    private static void frame(Canvas canvas, double size, double radius, RandomGenerator random) {
        double height = size * (0.35 + 0.4 * random.nextDouble());
        double thin = Math.min(radius, height / 5);
        canvas.line(MIDDLE - size, MIDDLE - height, MIDDLE + size, MIDDLE - height, thin);
        canvas.line(MIDDLE - size, MIDDLE + height, MIDDLE + size, MIDDLE + height, thin);
        canvas.line(MIDDLE - size, MIDDLE - height, MIDDLE - size, MIDDLE + height, thin);
        canvas.line(MIDDLE + size, MIDDLE - height, MIDDLE + size, MIDDLE + height, thin);
    }

    private static void stroke(Canvas canvas, double y, double half, double angle, double radius) {
        double dx = half * Math.cos(angle);
        double dy = half * Math.sin(angle);
        canvas.line(MIDDLE - dx, y - dy, MIDDLE + dx, y + dy, radius);
    }
}
