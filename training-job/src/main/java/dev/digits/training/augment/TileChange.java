package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/** One way in which a training image is changed at random. Without state that changes; safe for many threads. */
interface TileChange {

    /** Draws a change and makes it. */
    void change(ChangingTile tile, RandomGenerator random);

    /** Uniform from {@code -most} to {@code most}. */
    static double symmetric(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }
}
