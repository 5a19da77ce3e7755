package dev.digits.inference.swap;

import dev.digits.inference.batching.Networks;
import dev.digits.model.store.Manifest;
import java.util.Arrays;

/**
 * Networks whose scores are no numbers.
 *
 * @param networks that would score
 */
record NoNumbers(Networks networks) implements Networks {

    @Override
    public float[][] classify(byte[][] tiles) {
        return spoilt(networks.classify(tiles));
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        return spoilt(networks.read(strips, width));
    }

    @Override
    public Networks share() {
        return new NoNumbers(networks.share());
    }

    @Override
    public Manifest manifest() {
        return networks.manifest();
    }

    @Override
    public void close() {
        networks.close();
    }

    private static float[][] spoilt(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, Float.NaN);
        }
        return rows;
    }
}
