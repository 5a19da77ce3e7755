package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/**
 * Changes one tile: pen first, then all geometry in a single bilinear resampling so that nothing is blurred twice, then
 * the ink's strength. Has no state of its own that outlives a call; safe for many threads.
 */
public final class Augmenter {

    /** Rows and columns of a tile. */
    static final int SIDE = 28;

    private final Augmentation ranges;

    public Augmenter(Augmentation ranges) {
        this.ranges = ranges;
    }

    /**
     * Writes a changed copy of {@code tile}.
     *
     * @param tile 784 values, row-major, ink 1 on 0; not written to
     * @param random gives every choice
     * @return 784 values from 0 to 1
     */
    public float[] augment(float[] tile, RandomGenerator random) {
        float[] image = tile.clone();
        if (random.nextDouble() < ranges.penProbability()) {
            image = PenThickness.change(image, random);
        }
        if (random.nextDouble() < ranges.probability()) {
            image = Warp.draw(ranges, random).apply(image);
        }
        if (random.nextDouble() < ranges.probability()) {
            strengthen(image, Math.exp(symmetric(random, ranges.contrast())));
        }
        return image;
    }

    private static void strengthen(float[] image, double factor) {
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) Math.min(1, image[i] * factor);
        }
    }

    static double symmetric(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }
}
