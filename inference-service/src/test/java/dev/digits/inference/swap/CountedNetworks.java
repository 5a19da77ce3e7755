package dev.digits.inference.swap;

import dev.digits.inference.batching.Networks;
import dev.digits.model.store.Manifest;
import java.util.concurrent.atomic.AtomicInteger;

/** Networks that count their open handles. */
final class CountedNetworks implements Networks {

    private final Networks networks;
    private final AtomicInteger open;

    CountedNetworks(Networks networks, AtomicInteger open) {
        this.networks = networks;
        this.open = open;
        open.incrementAndGet();
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
    public Networks share() {
        return new CountedNetworks(networks.share(), open);
    }

    @Override
    public Manifest manifest() {
        return networks.manifest();
    }

    @Override
    public void close() {
        networks.close();
        open.decrementAndGet();
    }
}
