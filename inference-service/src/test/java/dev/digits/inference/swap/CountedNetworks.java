package dev.digits.inference.swap;

import dev.digits.inference.ForwardingNetworks;
import dev.digits.inference.batching.Networks;
import java.util.concurrent.atomic.AtomicInteger;

/** Networks that count their open handles. */
final class CountedNetworks extends ForwardingNetworks {
    private final AtomicInteger open;

    CountedNetworks(Networks networks, AtomicInteger open) {
        super(networks);
        this.open = open;
        open.incrementAndGet();
    }

    @Override
    public Networks share() {
        return new CountedNetworks(networks.share(), open);
    }

    @Override
    public void close() {
        super.close();
        open.decrementAndGet();
    }
}
