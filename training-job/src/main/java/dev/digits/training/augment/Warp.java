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

    /** For each column, and each row: the knot before it, and how far it lies from there to the next, 0..1. */
    private static final int[] KNOT = new int[SIDE];

    private static final double[] PART = new double[SIDE];

    static {
        for (int column = 0; column < SIDE; column++) {
            KNOT[column] = Math.min((int) (column / KNOT_DISTANCE), KNOTS - 2);
            PART[column] = column / KNOT_DISTANCE - KNOT[column];
        }
    }

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
        double[] rowX = new double[KNOTS];
        double[] rowY = new double[KNOTS];
        for (int row = 0; row < SIDE; row++) {
            double y = row - MIDDLE;
            across(elasticX, row, rowX);
            across(elasticY, row, rowY);
            for (int column = 0; column < SIDE; column++) {
                double x = column - MIDDLE;
                double depth = 1 / (1 + depthX * x + depthY * y);
                int left = KNOT[column];
                double part = PART[column];
                double sourceX = (xx * x + xy * y + shiftX) * depth + MIDDLE + mix(rowX[left], rowX[left + 1], part);
                double sourceY = (yx * x + yy * y + shiftY) * depth + MIDDLE + mix(rowY[left], rowY[left + 1], part);
                warped[row * SIDE + column] = sample(tile, sourceX, sourceY);
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

    /** The displacements of a row at each column of knots. */
    private static void across(double[] knots, int row, double[] result) {
        int above = KNOT[row] * KNOTS;
        for (int i = 0; i < KNOTS; i++) {
            result[i] = mix(knots[above + i], knots[above + KNOTS + i], PART[row]);
        }
    }

    private static double mix(double from, double to, double part) {
        return from + part * (to - from);
    }

    private static float sample(float[] tile, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1 || left >= SIDE || top < -1 || top >= SIDE) {
            return 0;
        }
        float right = (float) (x - left);
        float bottom = (float) (y - top);
        boolean inside = left >= 0 && left < SIDE - 1 && top >= 0 && top < SIDE - 1;
        int i = top * SIDE + left;
        float upperLeft = inside ? tile[i] : at(tile, left, top);
        float upperRight = inside ? tile[i + 1] : at(tile, left + 1, top);
        float lowerLeft = inside ? tile[i + SIDE] : at(tile, left, top + 1);
        float lowerRight = inside ? tile[i + SIDE + 1] : at(tile, left + 1, top + 1);
        float above = upperLeft + right * (upperRight - upperLeft);
        float below = lowerLeft + right * (lowerRight - lowerLeft);
        return above + bottom * (below - above);
    }

    private static float at(float[] tile, int x, int y) {
        return x >= 0 && x < SIDE && y >= 0 && y < SIDE ? tile[y * SIDE + x] : 0;
    }
}
