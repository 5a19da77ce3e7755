package dev.digits.training.negatives;

import dev.digits.training.dataset.ImageSet;
import java.util.Optional;

/**
 * The smallest rectangle around some ink, in pixels; the last column and row belong to it.
 *
 * @param left first column with ink
 * @param top first row with ink
 * @param right last column with ink
 * @param bottom last row with ink
 */
record Extent(int left, int top, int right, int bottom) {

    /** Fainter pixels are the blur around a stroke, not the stroke. */
    static final float INK = 0.25f;

    /** Of the ink on a canvas; empty if there is none. */
    static Optional<Extent> of(Canvas canvas) {
        return of(Canvas.SIDE, canvas::at);
    }

    /** Of the ink on a tile; empty if there is none. */
    static Optional<Extent> of(float[] tile) {
        return of(ImageSet.SIDE, (x, y) -> tile[y * ImageSet.SIDE + x]);
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    private static Optional<Extent> of(int side, Ink ink) {
        int left = side;
        int top = side;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (ink.at(x, y) >= INK) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Extent(left, top, right, bottom));
    }

    private interface Ink {
        float at(int x, int y);
    }
}
