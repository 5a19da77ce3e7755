package dev.digits.training.negatives;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.ink.PenRaster;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.tile.TileFramer;
import dev.digits.training.dataset.ImageSet;
import java.util.Optional;

/** A square of ink to draw on, or to copy parts of a tile to. */
final class Canvas {

    /** Rows and columns. */
    static final int SIDE = 64;

    private static final TileFramer FRAMER = new TileFramer();

    private final byte[] ink = new byte[SIDE * SIDE];
    private final PenRaster raster = new PenRaster(ink, SIDE, SIDE);
    private double thinnest;

    /** Strength of ink, 0..1. */
    float at(int x, int y) {
        return Byte.toUnsignedInt(ink[y * SIDE + x]) / 255f;
    }

    /** Puts ink of this strength, 0..1, on one pixel. */
    void put(int x, int y, float strength) {
        ink[y * SIDE + x] = (byte) Math.round(255 * strength);
    }

    /** Draws a straight stroke with round ends; coordinates are pixel centres, what lies outside the canvas is cut off. */
    void line(double fromX, double fromY, double toX, double toY, double radius) {
        float[] x = {(float) (fromX + 0.5), (float) (toX + 0.5)};
        float[] y = {(float) (fromY + 0.5), (float) (toY + 0.5)};
        raster.draw(x, y, 2 * radius);
        thinnest = thinnest == 0 ? 2 * radius : Math.min(thinnest, 2 * radius);
    }

    /** The ink as a tile in MNIST's framing, 784 values 0..1; empty if there is none. */
    Optional<float[]> framed() {
        if (Extent.of(this).isEmpty()) {
            return Optional.empty();
        }
        Mark mark = new Mark(new Box(0, 0, SIDE, SIDE), ink).trimmed();
        return Optional.of(ImageSet.strengths(FRAMER.frame(mark, thinnest), 0));
    }
}
