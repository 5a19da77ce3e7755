package dev.digits.training.canvas;

import java.util.Optional;

/**
 * Frames ink as MNIST's digits are (LeCun et al. 1998, section III.A): scaled to fit 20x20 with its aspect kept,
 * anti-aliased, centred by mass in 28x28.
 */
public final class TileFrame {

    /** Rows and columns of a tile. */
    public static final int SIDE = 28;

    private static final double MIDDLE = (SIDE - 1) / 2.0;
    private static final int BOX = 20;
    private static final int SUBSAMPLES = 3;

    private TileFrame() {}

    /** The framed tile, 784 values 0..1; empty if the canvas has no ink. */
    public static Optional<float[]> frame(Canvas canvas) {
        return Extent.of(canvas).map(extent -> frame(canvas, extent));
    }

    private static float[] frame(Canvas canvas, Extent extent) {
        double scale = Math.max(extent.width(), extent.height()) / (double) BOX;
        double centreX = (extent.left() + extent.right()) / 2.0;
        double centreY = (extent.top() + extent.bottom()) / 2.0;
        double massX = 0;
        double massY = 0;
        double mass = 0;
        for (int y = extent.top(); y <= extent.bottom(); y++) {
            for (int x = extent.left(); x <= extent.right(); x++) {
                massX += x * canvas.at(x, y);
                massY += y * canvas.at(x, y);
                mass += canvas.at(x, y);
            }
        }
        double shiftX = limited((massX / mass - centreX) / scale, extent.width() / scale);
        double shiftY = limited((massY / mass - centreY) / scale, extent.height() / scale);
        float[] tile = new float[SIDE * SIDE];
        for (int i = 0; i < tile.length; i++) {
            int column = i % SIDE;
            int row = i / SIDE;
            double x = (column - MIDDLE + shiftX) * scale + centreX;
            double y = (row - MIDDLE + shiftY) * scale + centreY;
            tile[i] = average(canvas, x, y, scale);
        }
        return tile;
    }

    /** A shift that keeps all ink inside the tile. */
    private static double limited(double shift, double size) {
        double room = Math.max(0, (SIDE - size) / 2);
        return Math.max(-room, Math.min(room, shift));
    }

    /** Mean ink of the square that one pixel of the tile covers on the canvas. */
    private static float average(Canvas canvas, double x, double y, double scale) {
        double sum = 0;
        for (int i = 0; i < SUBSAMPLES; i++) {
            for (int j = 0; j < SUBSAMPLES; j++) {
                double subX = x + ((i + 0.5) / SUBSAMPLES - 0.5) * scale;
                double subY = y + ((j + 0.5) / SUBSAMPLES - 0.5) * scale;
                sum += between(canvas, subX, subY);
            }
        }
        return (float) (sum / (SUBSAMPLES * SUBSAMPLES));
    }

    private static double between(Canvas canvas, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double bottom = y - top;
        double above = (1 - right) * canvas.at(left, top) + right * canvas.at(left + 1, top);
        double below = (1 - right) * canvas.at(left, top + 1) + right * canvas.at(left + 1, top + 1);
        return (1 - bottom) * above + bottom * below;
    }
}
