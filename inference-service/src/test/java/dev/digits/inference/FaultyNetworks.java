package dev.digits.inference;

import dev.digits.inference.batching.Networks;

/** Real networks that something happens to before each pass: it may wait, or throw what only a machine in trouble throws. */
public final class FaultyNetworks extends ForwardingNetworks {
    private final Runnable before;

    /**
     * Networks in trouble.
     *
     * @param networks that score
     * @param before each pass
     */
    public FaultyNetworks(Networks networks, Runnable before) {
        super(networks);
        this.before = before;
    }

    @Override
    public float[][] classify(byte[][] tiles) {
        before.run();
        return super.classify(tiles);
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        before.run();
        return super.read(strips, width);
    }

    @Override
    public Networks share() {
        return new FaultyNetworks(networks.share(), before);
    }
}
