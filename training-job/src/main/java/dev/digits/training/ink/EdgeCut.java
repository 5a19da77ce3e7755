package dev.digits.training.ink;

import dev.digits.segmentation.mark.Mark;
import java.util.random.RandomGenerator;

/**
 * Takes the outermost ink away, up to the width of the pen on each side, as who crops a picture too tightly does: round digits
 * become flat at the edges.
 */
public final class EdgeCut {
    /** How often any is taken, and from each of the four sides then. */
    private static final double CUT = 0.05;

    private static final double SIDE = 0.6;
    private static final double MOST = 0.9;

    private EdgeCut() {}

    /**
     * Seldom blanks the outer rows and columns of the ink.
     *
     * @param pixels row-major, 0 paper to 255 ink; written to
     * @param pen width of its trace, in pixels
     */
    public static void apply(byte[] pixels, int width, double pen, RandomGenerator random) {
        if (random.nextDouble() >= CUT) {
            return;
        }
        int height = pixels.length / width;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (Byte.toUnsignedInt(pixels[i]) >= Mark.FAINTEST) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = i / width + 1;
            }
        }
        left += cut(pen, random);
        right -= cut(pen, random);
        top += cut(pen, random);
        bottom -= cut(pen, random);
        if (right - left < pen || bottom - top < pen) {
            return;
        }
        for (int i = 0; i < pixels.length; i++) {
            if (i % width < left || i % width >= right || i / width < top || i / width >= bottom) {
                pixels[i] = 0;
            }
        }
    }

    private static int cut(double pen, RandomGenerator random) {
        return random.nextDouble() < SIDE ? (int) Math.rint(MOST * pen * random.nextDouble()) : 0;
    }
}
