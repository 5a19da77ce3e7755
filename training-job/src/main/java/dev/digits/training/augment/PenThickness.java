package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/**
 * Writes with a thinner or a thicker pen: the tile is mixed with its grey dilation or erosion by a plus of five pixels
 * (Serra 1982), so thickness changes by up to one pixel each side, in fine steps.
 *
 * @param probability how often
 */
record PenThickness(double probability) implements TileChange {

    static final Range RANGE =
            new Range("penProbability", "augment-pen", "SHARE", 0.4, 1, "How often the pen is made thinner or thicker");

    /** A thinner pen must leave this share of the ink, else the stroke would fall apart and the tile stays. */
    private static final double LEAST_INK = 0.45;

    private static final double THICKEST = 1.0;
    private static final double THINNEST = 0.75;

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        if (random.nextDouble() < probability) {
            tile.repaint(pixels -> change(pixels, random));
        }
    }

    /** A changed copy, or the tile itself where it has no ink to spare. */
    private static float[] change(float[] tile, RandomGenerator random) {
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
        for (int y = 0; y < ChangingTile.SIDE; y++) {
            for (int x = 0; x < ChangingTile.SIDE; x++) {
                int i = y * ChangingTile.SIDE + x;
                float value = tile[i];
                float far = extreme.of(value, x > 0 ? tile[i - 1] : 0);
                far = extreme.of(far, x < ChangingTile.SIDE - 1 ? tile[i + 1] : 0);
                far = extreme.of(far, y > 0 ? tile[i - ChangingTile.SIDE] : 0);
                far = extreme.of(far, y < ChangingTile.SIDE - 1 ? tile[i + ChangingTile.SIDE] : 0);
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
