package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/**
 * Writes with a thinner or a thicker pen: the tile is mixed with its grey dilation or erosion by a plus of five pixels
 * (Serra 1982), so thickness changes by up to one pixel each side, in fine steps.
 */
final class PenThickness {

    /** A thinner pen must leave this share of the ink, else the stroke would fall apart and the tile stays. */
    private static final double LEAST_INK = 0.45;

    private static final double THICKEST = 1.0;
    private static final double THINNEST = 0.75;

    private PenThickness() {}

    /** A changed copy, or the tile itself where it has no ink to spare. */
    static float[] change(float[] tile, RandomGenerator random) {
        return random.nextBoolean()
                ? mix(tile, Math::max, random.nextDouble() * THICKEST)
                : thinner(tile, random.nextDouble() * THINNEST);
    }

    private static float[] thinner(float[] tile, double amount) {
        float[] thin = mix(tile, Math::min, amount);
        return ink(thin) >= LEAST_INK * ink(tile) ? thin : tile;
    }

    private static float[] mix(float[] tile, Extreme extreme, double amount) {
        float[] mixed = new float[tile.length];
        for (int y = 0; y < Augmenter.SIDE; y++) {
            for (int x = 0; x < Augmenter.SIDE; x++) {
                int i = y * Augmenter.SIDE + x;
                float value = tile[i];
                float far = extreme.of(value, x > 0 ? tile[i - 1] : 0);
                far = extreme.of(far, x < Augmenter.SIDE - 1 ? tile[i + 1] : 0);
                far = extreme.of(far, y > 0 ? tile[i - Augmenter.SIDE] : 0);
                far = extreme.of(far, y < Augmenter.SIDE - 1 ? tile[i + Augmenter.SIDE] : 0);
                mixed[i] = (float) (value + amount * (far - value));
            }
        }
        return mixed;
    }

    private static double ink(float[] tile) {
        double sum = 0;
        for (float value : tile) {
            sum += value;
        }
        return sum;
    }

    private interface Extreme {
        float of(float one, float other);
    }
}
