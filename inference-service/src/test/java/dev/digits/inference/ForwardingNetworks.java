package dev.digits.inference;

import dev.digits.inference.batching.Networks;
import dev.digits.model.store.Manifest;

/** Real networks around which a test puts something of its own: what a subclass does not change is theirs. */
public abstract class ForwardingNetworks implements Networks {
    /** Those that score. */
    protected final Networks networks;

    /**
     * Forwards every call.
     *
     * @param networks that score; closed with these
     */
    protected ForwardingNetworks(Networks networks) {
        this.networks = networks;
    }

    @Override
    public float[][] classify(byte[][] tiles) {
        return networks.classify(tiles);
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        return networks.read(strips, width);
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
