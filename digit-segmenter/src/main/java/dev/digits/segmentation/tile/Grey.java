package dev.digits.segmentation.tile;

import dev.digits.segmentation.mark.Mark;

/**
 * A grey picture of ink.
 *
 * @param pixels row-major, 0 paper to 255 full ink
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are drawn on, never compared
record Grey(byte[] pixels, int width, int height) {
    static Grey of(Mark mark) {
        return new Grey(mark.ink(), mark.box().width(), mark.box().height());
    }

    int longerSide() {
        return Math.max(width, height);
    }
}
