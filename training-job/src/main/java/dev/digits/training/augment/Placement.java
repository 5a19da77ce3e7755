package dev.digits.training.augment;

/**
 * Where each pixel of a tile comes from when its geometry changes: a map from the new tile to the old one, plus displacements that are
 * interpolated between the knots of a coarse grid. Changes add up; scaling counts as the last of them.
 */
final class Placement {

    /** Rows and columns of the grid of displacements. */
    static final int KNOTS = 5;

    private static final int SIDE = ChangingTile.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;
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
    private double xx = 1;

    private double xy;
    private double yx;
    private double yy = 1;
    private double scaleX = 1;
    private double scaleY = 1;
    private double shiftX;
    private double shiftY;
    private double depthX;
    private double depthY;
    private double[] bendX = new double[KNOTS * KNOTS];
    private double[] bendY = new double[KNOTS * KNOTS];

    /** Turns what was placed so far by an angle in radians. */
    void rotate(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double oldXx = xx;
        double oldXy = xy;
        xx = cos * oldXx - sin * yx;
        xy = cos * oldXy - sin * yy;
        yx = sin * oldXx + cos * yx;
        yy = sin * oldXy + cos * yy;
    }

    /** Makes the tile so many times as wide and as high. */
    void scale(double x, double y) {
        scaleX *= 1 / x;
        scaleY *= 1 / y;
    }

    /** @param slope pixels sideways per pixel down */
    void slant(double slope) {
        xx += slope * yx;
        xy += slope * yy;
    }

    /** Moves by pixels. */
    void shift(double x, double y) {
        shiftX += x;
        shiftY += y;
    }

    /** Changes the size by a share from the middle to each edge. */
    void tilt(double x, double y) {
        depthX += x / MIDDLE;
        depthY += y / MIDDLE;
    }

    /** @param x displacement in pixels of each knot, row by row */
    void bend(double[] x, double[] y) {
        bendX = x;
        bendY = y;
    }

    /** The changed tile; what would come from outside the old one is background. */
    float[] apply(float[] tile) {
        float[] warped = new float[tile.length];
        double[] rowX = new double[KNOTS];
        double[] rowY = new double[KNOTS];
        double xFromX = scaleX * xx;
        double xFromY = scaleX * xy;
        double yFromX = scaleY * yx;
        double yFromY = scaleY * yy;
        for (int row = 0; row < SIDE; row++) {
            double y = row - MIDDLE;
            across(bendX, row, rowX);
            across(bendY, row, rowY);
            for (int column = 0; column < SIDE; column++) {
                double x = column - MIDDLE;
                double depth = 1 / (1 + depthX * x + depthY * y);
                int left = KNOT[column];
                double part = PART[column];
                double sourceX =
                        (xFromX * x + xFromY * y + shiftX) * depth + MIDDLE + mix(rowX[left], rowX[left + 1], part);
                double sourceY =
                        (yFromX * x + yFromY * y + shiftY) * depth + MIDDLE + mix(rowY[left], rowY[left + 1], part);
                warped[row * SIDE + column] = sample(tile, sourceX, sourceY);
            }
        }
        return warped;
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
