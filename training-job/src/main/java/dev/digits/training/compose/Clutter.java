package dev.digits.training.compose;

import java.util.random.RandomGenerator;

/** What stands on paper beside the digits and must not be read: rules, margins, boxes, specks, parts of other lines. */
final class Clutter {
    private static final double RULE = 0.06;
    private static final double MARGIN_RULE = 0.05;
    private static final double BOX = 0.02;
    private static final double SPECKS = 0.05;
    private static final double NEIGHBOUR = 0.02;

    private Clutter() {}

    /** Adds what chance brings, mostly nothing. */
    static void add(LinePainter painter, GlyphBank bank, LineShape shape, RandomGenerator random) {
        double at = random.nextDouble();
        if ((at -= RULE) < 0) {
            rule(painter, shape, random);
        } else if ((at -= MARGIN_RULE) < 0) {
            marginRule(painter, shape, random);
        } else if ((at -= BOX) < 0) {
            box(painter, shape, random);
        } else if ((at -= SPECKS) < 0) {
            specks(painter, shape, random);
        } else if (at - NEIGHBOUR < 0) {
            neighbour(painter, bank, shape, random);
        }
    }

    /** A horizontal rule under, through or above the digits. */
    private static void rule(LinePainter painter, LineShape shape, RandomGenerator random) {
        double height = shape.height();
        double y =
                random.nextDouble() < 0.7 ? height * between(random, -0.1, 0.3) : height * between(random, -1.25, -0.1);
        double beyond = height * between(random, 0, 1.5);
        double tilt = height * 0.04 * random.nextGaussian();
        stroke(
                painter,
                painter.left() - beyond,
                y,
                painter.right() + beyond,
                y + tilt,
                height * between(random, 0.02, 0.06));
    }

    /** A vertical rule beside the digits: longer than they are. */
    private static void marginRule(LinePainter painter, LineShape shape, RandomGenerator random) {
        double height = shape.height();
        double gap = height * between(random, 0.05, 0.8);
        double x = random.nextBoolean() ? painter.left() - gap : painter.right() + gap;
        double top = height * between(random, -2, -1.4);
        double bottom = height * between(random, 0.25, 0.8);
        stroke(
                painter,
                x,
                top,
                x + height * 0.02 * random.nextGaussian(),
                bottom,
                height * between(random, 0.02, 0.06));
    }

    private static void box(LinePainter painter, LineShape shape, RandomGenerator random) {
        double height = shape.height();
        double pen = height * between(random, 0.02, 0.06);
        double left = painter.left() - height * between(random, 0.1, 0.5);
        double right = painter.right() + height * between(random, 0.1, 0.5);
        double top = -height * between(random, 1.4, 1.8);
        double bottom = height * between(random, 0.3, 0.6);
        stroke(painter, left, top, right, top, pen);
        stroke(painter, right, top, right, bottom, pen);
        stroke(painter, right, bottom, left, bottom, pen);
        stroke(painter, left, bottom, left, top, pen);
    }

    private static void specks(LinePainter painter, LineShape shape, RandomGenerator random) {
        double left = painter.left();
        double width = painter.right() - left;
        for (int left1 = 1 + random.nextInt(5); left1 > 0; left1--) {
            double x = left + width * between(random, -0.1, 1.1);
            double y = shape.height() * between(random, -1.2, 0.2);
            stroke(painter, x, y, x + 0.5, y, shape.height() * between(random, 0.02, 0.08));
        }
    }

    /** The tops of digits of a line below, or the feet of one above. */
    private static void neighbour(LinePainter painter, GlyphBank bank, LineShape shape, RandomGenerator random) {
        boolean below = random.nextBoolean();
        double baseline = shape.height() * (below ? between(random, 1.25, 1.5) : between(random, -1.5, -1.25));
        Glyph glyph = bank.hasInk() ? bank.ink(random) : bank.image(random);
        double x = painter.left() + random.nextDouble() * (painter.right() - painter.left());
        painter.add(new PlacedGlyph(glyph, x, baseline, shape.height(), shape.height()));
    }

    private static void stroke(LinePainter painter, double x0, double y0, double x1, double y1, double pen) {
        painter.addStroke(new float[] {(float) x0, (float) x1}, new float[] {(float) y0, (float) y1}, Math.max(1, pen));
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
