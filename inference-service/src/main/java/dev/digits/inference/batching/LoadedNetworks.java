package dev.digits.inference.batching;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.Manifest;

/** The networks as the model module has them. */
record LoadedNetworks(ReaderNetworks networks) implements Networks {

    @Override
    public float[][] classify(byte[][] tiles) {
        return networks.classify(tiles);
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        return networks.read(strips, width);
    }

    @Override
    public Networks share() {
        return new LoadedNetworks(networks.share());
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
