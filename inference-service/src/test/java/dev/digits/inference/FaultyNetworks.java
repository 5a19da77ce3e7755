package dev.digits.inference;

import dev.digits.inference.batching.Networks;
import dev.digits.model.store.Manifest;

/**
 * Real networks that something happens to before each pass: it may wait, or throw what only a machine in trouble throws.
 *
 * @param networks that score
 * @param before each pass
 */
public record FaultyNetworks(Networks networks, Runnable before) implements Networks {

    @Override
    public float[][] classify(byte[][] tiles) {
        before.run();
        return networks.classify(tiles);
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        before.run();
        return networks.read(strips, width);
    }

    @Override
    public Networks share() {
        return new FaultyNetworks(networks.share(), before);
    }

    @Override
    public Manifest manifest() {
        return networks.manifest();
    }

    @Override
    public void close() {
        networks.close();
    }
}
