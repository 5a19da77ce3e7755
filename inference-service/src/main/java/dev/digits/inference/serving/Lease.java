package dev.digits.inference.serving;

import dev.digits.inference.work.PendingWork;
import dev.digits.model.store.Manifest;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right of one stream to have its items scored by one version; give it back by closing it. */
public final class Lease implements AutoCloseable {

    private final ServedModel model;
    private final AtomicBoolean returned = new AtomicBoolean();
    private volatile Runnable whenRevoked = this::close;

    Lease(ServedModel model) {
        this.model = model;
    }

    /**
     * Queues an item for this version.
     *
     * @return false when too much is waiting
     */
    public boolean offer(PendingWork work) {
        return model.scorer().offer(work);
    }

    /** The version that scores. */
    public Manifest manifest() {
        return model.scorer().manifest();
    }

    /** What to do when the version's memory is needed for another one before the stream has ended; it shall close the lease. */
    public void whenRevoked(Runnable action) {
        whenRevoked = action;
    }

    void revoke() {
        whenRevoked.run();
    }

    /** Gives the lease back; doing it again changes nothing. */
    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            model.returned(this);
        }
    }
}
