package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/** Makes the ink stronger or weaker by a factor of e to the power of at most {@code ±most}; the background stays 0. */
record Contrast(double most) implements TileChange {

    static final Range RANGE = new Range(
            "contrast", "augment-contrast", "LOG", 0.25, 2, "Most change of the ink's strength, as a factor e^±LOG");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        double factor = Math.exp(TileChange.symmetric(random, most));
        tile.repaint(pixels -> strengthen(pixels, factor));
    }

    private static float[] strengthen(float[] pixels, double factor) {
        float[] lit = new float[pixels.length];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = (float) Math.min(1, pixels[i] * factor);
        }
        return lit;
    }
}
