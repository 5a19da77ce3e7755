package dev.digits.training.negatives;

import dev.digits.training.dataset.ImageSet;
import java.util.ArrayDeque;
import java.util.Deque;

/** Says which shapes might pass for a digit. */
final class Resemblance {

    /** Variance along the shape over variance across it, from which on a shape is a bar. */
    private static final double BAR = 9;

    /** A bar steeper than this is a one, in degrees from the horizontal; augmentation may turn it by 15 more. */
    private static final double STEEP = 25;

    /** Fainter pixels let the background through. */
    private static final float WALL = 0.3f;

    private Resemblance() {}

    /** Whether the ink closes a loop: the background inside cannot be reached from the edge. */
    static boolean toZero(float[] tile) {
        boolean[] outside = new boolean[tile.length];
        Deque<Integer> reached = new ArrayDeque<>();
        for (int i = 0; i < tile.length; i++) {
            int x = i % ImageSet.SIDE;
            int y = i / ImageSet.SIDE;
            if (x == 0 || y == 0 || x == ImageSet.SIDE - 1 || y == ImageSet.SIDE - 1) {
                reached.add(i);
            }
        }
        while (!reached.isEmpty()) {
            int i = reached.remove();
            if (outside[i] || tile[i] >= WALL) {
                continue;
            }
            outside[i] = true;
            int x = i % ImageSet.SIDE;
            if (x > 0) {
                reached.add(i - 1);
            }
            if (x < ImageSet.SIDE - 1) {
                reached.add(i + 1);
            }
            if (i >= ImageSet.SIDE) {
                reached.add(i - ImageSet.SIDE);
            }
            if (i < tile.length - ImageSet.SIDE) {
                reached.add(i + ImageSet.SIDE);
            }
        }
        for (int i = 0; i < tile.length; i++) {
            if (!outside[i] && tile[i] < WALL) {
                return true;
            }
        }
        return false;
    }

    /** Whether the ink forms a bar that is not near the horizontal. */
    static boolean toOne(float[] tile) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < tile.length; i++) {
            int row = i / ImageSet.SIDE;
            mass += tile[i];
            sumX += tile[i] * (i % ImageSet.SIDE);
            sumY += tile[i] * row;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < tile.length; i++) {
            int row = i / ImageSet.SIDE;
            double x = i % ImageSet.SIDE - sumX / mass;
            double y = row - sumY / mass;
            xx += tile[i] * x * x;
            yy += tile[i] * y * y;
            xy += tile[i] * x * y;
        }
        double middle = (xx + yy) / 2;
        double spread = Math.hypot((xx - yy) / 2, xy);
        double angle = Math.abs(Math.toDegrees(Math.atan2(2 * xy, xx - yy)) / 2);
        return middle + spread > BAR * (middle - spread) && angle > STEEP;
    }
}
