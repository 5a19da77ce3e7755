package dev.digits.training.forms;

import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import java.util.Optional;

/**
 * The stroke of a one that is a plain bar, in pixels of its tile.
 *
 * @param topX middle of its upper end
 * @param topY middle of its upper end
 * @param footX middle of its lower end
 * @param footY middle of its lower end
 * @param radius half the pen's width
 */
record Bar(double topX, double topY, double footX, double footY, double radius) {

    /** A one that is wider than this, measured across its own direction in pen widths, is no plain bar. */
    private static final double WIDEST = 2.2;

    private static final double LEAST_RADIUS = 0.7;
    private static final double MOST_RADIUS = 2.6;

    /** The bar that a tile shows; empty when the one has a form of its own already. */
    static Optional<Bar> in(float[] tile) {
        return Extent.of(tile).flatMap(extent -> in(tile, extent));
    }

    double length() {
        return Math.hypot(footX - topX, footY - topY);
    }

    private static Optional<Bar> in(float[] tile, Extent extent) {
        double[] middles = new double[TileFrame.SIDE];
        double ink = 0;
        for (int y = extent.top(); y <= extent.bottom(); y++) {
            double mass = 0;
            double moment = 0;
            for (int x = 0; x < TileFrame.SIDE; x++) {
                mass += tile[y * TileFrame.SIDE + x];
                moment += x * tile[y * TileFrame.SIDE + x];
            }
            if (mass <= 0) {
                return Optional.empty();
            }
            middles[y] = moment / mass;
            ink += mass;
        }
        double slope = (middles[extent.bottom()] - middles[extent.top()]) / Math.max(1, extent.height() - 1);
        double length = extent.height() * Math.hypot(1, slope);
        double radius = ink / length / 2;
        double bow = 0;
        for (int y = extent.top(); y <= extent.bottom(); y++) {
            bow = Math.max(bow, Math.abs(middles[y] - middles[extent.top()] - slope * (y - extent.top())));
        }
        boolean plain = extent.width() - Math.abs(slope) * extent.height() <= WIDEST * 2 * radius && bow <= 2 * radius;
        double pen = Math.max(LEAST_RADIUS, Math.min(MOST_RADIUS, radius));
        return plain
                ? Optional.of(new Bar(
                        middles[extent.top()],
                        extent.top() + pen / 2,
                        middles[extent.bottom()],
                        extent.bottom() - pen / 2,
                        pen))
                : Optional.empty();
    }
}
