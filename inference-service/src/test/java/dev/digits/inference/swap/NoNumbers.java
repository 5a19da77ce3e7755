package dev.digits.inference.swap;

import dev.digits.inference.ForwardingNetworks;
import dev.digits.inference.batching.Networks;
import java.util.Arrays;

/** Networks whose scores are no numbers. */
final class NoNumbers extends ForwardingNetworks {

    NoNumbers(Networks networks) {
        super(networks);
    }

    @Override
    public float[][] classify(byte[][] tiles) {
        return spoilt(super.classify(tiles));
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        return spoilt(super.read(strips, width));
    }

    @Override
    public Networks share() {
        return new NoNumbers(networks.share());
    }

    private static float[][] spoilt(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, Float.NaN);
        }
        return rows;
    }
}
