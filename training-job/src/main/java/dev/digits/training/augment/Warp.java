package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/**
 * One geometric change, drawn once and applied to one tile: rotation, zoom, shear, perspective and shift as a map from
 * each pixel of the new tile to a place in the old one, plus an elastic displacement (Simard et al. 2003) that is drawn
 * on a coarse grid and interpolated between its knots.
 */
final class Warp {

    private static final int SIDE = Augmenter.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;
    private static final int KNOTS = 5;
    private static final double KNOT_DISTANCE = (SIDE - 1) / (KNOTS - 1.0);

    /** x = xx*x + xy*y + shiftX and y = yx*x + yy*y + shiftY, both over 1 + depthX*x + depthY*y; from the middle. */
    private final double xx;

    private final double xy;
    private final double yx;
    private final double yy;
    private final double shiftX;
    private final double shiftY;
    private final double depthX;
    private final double depthY;
    private final double[] elasticX;
    private final double[] elasticY;

    private Warp(Augmentation ranges, RandomGenerator random) {
        double angle = Math.toRadians(Augmenter.symmetric(random, ranges.rotation()));
        double scaleX = 1 / (1 + Augmenter.symmetric(random, ranges.zoom()));
        double scaleY = 1 / (1 + Augmenter.symmetric(random, ranges.zoom()));
        double shear = Augmenter.symmetric(random, ranges.shear());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        xx = scaleX * (cos + shear * sin);
        xy = scaleX * (-sin + shear * cos);
        yx = scaleY * sin;
        yy = scaleY * cos;
        shiftX = Augmenter.symmetric(random, ranges.shift());
        shiftY = Augmenter.symmetric(random, ranges.shift());
        depthX = Augmenter.symmetric(random, ranges.warp()) / MIDDLE;
        depthY = Augmenter.symmetric(random, ranges.warp()) / MIDDLE;
        elasticX = knots(random, ranges.elastic());
        elasticY = knots(random, ranges.elastic());
    }

    static Warp draw(Augmentation ranges, RandomGenerator random) {
        return new Warp(ranges, random);
    }

    /** The changed tile; what would come from outside the old one is background. */
    float[] apply(float[] tile) {
        float[] warped = new float[tile.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = column - MIDDLE;
                double y = row - MIDDLE;
                double depth = 1 + depthX * x + depthY * y;
                double sourceX = (xx * x + xy * y + shiftX) / depth + MIDDLE;
                double sourceY = (yx * x + yy * y + shiftY) / depth + MIDDLE;
                warped[row * SIDE + column] = sample(
                        tile, sourceX + between(elasticX, column, row), sourceY + between(elasticY, column, row));
            }
        }
        return warped;
    }

    private static double[] knots(RandomGenerator random, double deviation) {
        double[] knots = new double[KNOTS * KNOTS];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = random.nextGaussian() * deviation;
        }
        return knots;
    }

    private static double between(double[] knots, int column, int row) {
        double x = column / KNOT_DISTANCE;
        double y = row / KNOT_DISTANCE;
        int left = Math.min((int) x, KNOTS - 2);
        int top = Math.min((int) y, KNOTS - 2);
        int i = top * KNOTS + left;
        double above = knots[i] + (x - left) * (knots[i + 1] - knots[i]);
        double below = knots[i + KNOTS] + (x - left) * (knots[i + KNOTS + 1] - knots[i + KNOTS]);
        return above + (y - top) * (below - above);
    }

    private static float sample(float[] tile, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double bottom = y - top;
        double above = (1 - right) * at(tile, left, top) + right * at(tile, left + 1, top);
        double below = (1 - right) * at(tile, left, top + 1) + right * at(tile, left + 1, top + 1);
        return (float) ((1 - bottom) * above + bottom * below);
    }

    private static float at(float[] tile, int x, int y) {
        return x >= 0 && x < SIDE && y >= 0 && y < SIDE ? tile[y * SIDE + x] : 0;
    }
}
