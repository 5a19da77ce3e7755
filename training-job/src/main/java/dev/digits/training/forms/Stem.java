package dev.digits.training.forms;

import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import java.util.Optional;

/**
 * The stem of a seven where a bar would cross it, in pixels of its tile.
 *
 * @param x middle of the stem
 * @param y of the row
 * @param height of the digit
 * @param radius half the pen's width, measured along the row
 */
record Stem(double x, double y, int height, double radius) {

    /** A row with more ink than this share of the digit's width has a bar already. */
    private static final double WIDEST = 0.45;

    /** Where a bar may cross, as a share of the digit's height from its top. */
    static final double HIGHEST = 0.42;

    static final double LOWEST = 0.72;

    private static final double LEAST_RADIUS = 0.6;
    private static final double MOST_RADIUS = 1.8;

    /**
     * The stem that a tile shows; empty when a bar crosses it already, or none is found.
     *
     * @param depth where to look, from {@link #HIGHEST} to {@link #LOWEST}
     */
    static Optional<Stem> in(float[] tile, double depth) {
        return Extent.of(tile).flatMap(extent -> in(tile, extent, depth));
    }

    private static Optional<Stem> in(float[] tile, Extent extent, double depth) {
        int y = row(extent, depth);
        double mass = ink(tile, extent, y);
        if (mass < 2 * LEAST_RADIUS || isCrossed(tile, extent)) {
            return Optional.empty();
        }
        double moment = 0;
        for (int x = extent.left(); x <= extent.right(); x++) {
            moment += x * tile[y * TileFrame.SIDE + x];
        }
        double radius = Math.min(MOST_RADIUS, mass / 2 * 0.85);
        return Optional.of(new Stem(moment / mass, y, extent.height(), Math.max(LEAST_RADIUS, radius)));
    }

    private static boolean isCrossed(float[] tile, Extent extent) {
        for (int y = row(extent, HIGHEST); y <= row(extent, LOWEST); y++) {
            if (ink(tile, extent, y) > WIDEST * extent.width()) {
                return true;
            }
        }
        return false;
    }

    private static int row(Extent extent, double depth) {
        return extent.top() + (int) Math.round(depth * (extent.height() - 1));
    }

    private static double ink(float[] tile, Extent extent, int y) {
        double mass = 0;
        for (int x = extent.left(); x <= extent.right(); x++) {
            mass += tile[y * TileFrame.SIDE + x];
        }
        return mass;
    }
}
