package dev.digits.inference.serving;

import dev.digits.inference.batching.PendingTile;
import dev.digits.model.store.Manifest;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right of one stream to have its tiles scored by one version; give it back by closing it. */
public final class Lease implements AutoCloseable {

    private final ServedModel model;
    private final AtomicBoolean returned = new AtomicBoolean();

    Lease(ServedModel model) {
        this.model = model;
    }

    /**
     * Queues a tile for this version.
     *
     * @return false when too many tiles are waiting
     */
    public boolean offer(PendingTile tile) {
        return model.scorer().offer(tile);
    }

    /** The version that scores. */
    public Manifest manifest() {
        return model.scorer().manifest();
    }

    /** Gives the lease back; doing it again changes nothing. */
    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            model.returned();
        }
    }
}
