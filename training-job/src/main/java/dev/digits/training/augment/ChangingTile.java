package dev.digits.training.augment;

import java.util.function.UnaryOperator;

/** A tile while it is changed: its pixels, and where they are to be moved. */
final class ChangingTile {

    /** Rows and columns of a tile. */
    static final int SIDE = 28;

    private float[] pixels;
    private Placement placement;

    /** @param pixels 784 values, row-major, ink 1 on 0; not written to */
    ChangingTile(float[] pixels) {
        this.pixels = pixels.clone();
    }

    /** Where the pixels are to be moved; they are when pixels are next asked for. */
    Placement placement() {
        if (placement == null) {
            placement = new Placement();
        }
        return placement;
    }

    /** Changes the pixels as they lie now. */
    void repaint(UnaryOperator<float[]> change) {
        pixels = change.apply(pixels());
    }

    /** The tile as it lies now. */
    float[] pixels() {
        if (placement != null) {
            pixels = placement.apply(pixels);
            placement = null;
        }
        return pixels;
    }
}
