package dev.digits.inference.serving;

import dev.digits.inference.batching.ReaderScorer;
import java.util.Optional;

/** A version with the leases on it; closes its scorer when it was replaced and the last lease is back. */
final class ServedModel {

    private final ReaderScorer scorer;
    private Lifecycle lifecycle = new Lifecycle.Serving(0);

    ServedModel(ReaderScorer scorer) {
        this.scorer = scorer;
    }

    ReaderScorer scorer() {
        return scorer;
    }

    /** Empty when it was replaced. */
    synchronized Optional<Lease> lease() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            lifecycle = serving.leased();
            return Optional.of(new Lease(this));
        }
        return Optional.empty();
    }

    synchronized void replaced() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            become(serving.replaced());
        }
    }

    /** Called once for each lease. */
    synchronized void returned() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            become(serving.returned());
        } else if (lifecycle instanceof Lifecycle.Draining draining) {
            become(draining.returned());
        }
    }

    /** Streams that hold it. */
    synchronized int leases() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            return serving.leases();
        }
        return lifecycle instanceof Lifecycle.Draining draining ? draining.leases() : 0;
    }

    private void become(Lifecycle next) {
        lifecycle = next;
        if (next instanceof Lifecycle.Closed) {
            scorer.close();
        }
    }
}
