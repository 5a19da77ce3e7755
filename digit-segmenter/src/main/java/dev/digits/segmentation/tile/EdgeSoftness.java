package dev.digits.segmentation.tile;

/** How many pixels wide the edges of ink are: 1 or 2 where a pen drew on a canvas, more in enlarged or blurred pictures. */
final class EdgeSoftness {
    private EdgeSoftness() {}

    /**
     * Measures the steps between neighbouring pixels. Where grey rises evenly from paper to full ink over w pixels, each
     * step is 255/w, so that the mean step, weighted by itself, is as much.
     *
     * @return pixels; 1 when there is no edge
     */
    static double of(Grey ink) {
        long steps = 0;
        long squares = 0;
        for (int row = 0; row < ink.height(); row++) {
            for (int column = 0; column < ink.width(); column++) {
                int here = ink.at(column, row);
                int aside = column + 1 < ink.width() ? Math.abs(ink.at(column + 1, row) - here) : 0;
                int down = row + 1 < ink.height() ? Math.abs(ink.at(column, row + 1) - here) : 0;
                steps += aside + down;
                squares += (long) aside * aside + (long) down * down;
            }
        }
        return squares == 0 ? 1 : Math.max(1, 255.0 * steps / squares);
    }
}
