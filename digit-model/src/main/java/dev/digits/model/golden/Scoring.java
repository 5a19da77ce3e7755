package dev.digits.model.golden;

/** Scores tiles and strips by the two networks of one version. */
public interface Scoring {

    /**
     * Scores tiles in one forward pass of the tile network.
     *
     * @param tiles n tiles of 784 bytes, 28x28 row-major, ink 255 on 0, in MNIST's framing
     * @return n rows of 11 natural logarithms whose exponentials sum to 1: the ten digits, then not-a-digit
     * @throws IllegalArgumentException when a tile has another size
     */
    float[][] classify(byte[][] tiles);

    /**
     * Scores strips of one width in one forward pass of the line network.
     *
     * @param strips n strips of 32 x width bytes, row-major, ink 255 on 0
     * @param width of each, in pixels; even, 2 or more
     * @return n rows of width / 2 columns x 11 natural logarithms, column by column: the ten digits, then "none here"; the
     *     exponentials of each column sum to 1
     * @throws IllegalArgumentException when the width is odd or below 2, or a strip has another size
     */
    float[][] read(byte[][] strips, int width);
}
