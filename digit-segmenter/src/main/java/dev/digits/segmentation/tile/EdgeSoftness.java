package dev.digits.segmentation.tile;

import dev.digits.segmentation.GreyImage;

/** How many pixels wide the edges of ink are: 1 or 2 where a pen drew on a canvas, more in enlarged or blurred pictures. */
final class EdgeSoftness {
    private EdgeSoftness() {}

    /**
     * Measures the steps between neighbouring pixels. Where grey rises evenly from paper to full ink over w pixels, each
     * step is 255/w, so that the mean step, weighted by itself, is as much.
     *
     * @return pixels; 1 when there is no edge
     */
    static double of(GreyImage ink) {
        long steps = 0;
        long squares = 0;
        byte[] pixels = ink.pixels();
        int width = ink.width();
        for (int row = 0; row + 1 < ink.height(); row++) {
            for (int pixel = row * width; pixel + 1 < (row + 1) * width; pixel++) {
                int here = pixels[pixel] & 0xFF;
                int aside = Math.abs((pixels[pixel + 1] & 0xFF) - here);
                int down = Math.abs((pixels[pixel + width] & 0xFF) - here);
                steps += aside + down;
                squares += aside * aside + down * down;
            }
        }
        return squares == 0 ? 1 : Math.max(1, 255.0 * steps / squares);
    }
}
