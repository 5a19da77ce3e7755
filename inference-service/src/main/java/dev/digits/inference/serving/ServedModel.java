package dev.digits.inference.serving;

import dev.digits.inference.batching.ReaderScorer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A version with the leases on it; closes its scorer when it was replaced and the last lease is back. */
final class ServedModel {

    private final ReaderScorer scorer;
    private final Lifecycles lifecycles;
    private final Set<Lease> leases = new HashSet<>();
    private Lifecycle lifecycle;

    ServedModel(PreparedVersion prepared, Lifecycles lifecycles) {
        this.scorer = prepared.scorer();
        this.lifecycles = lifecycles;
        become(prepared.state().serving());
    }

    ReaderScorer scorer() {
        return scorer;
    }

    /** Empty when it was replaced. */
    synchronized Optional<Lease> lease() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            lifecycle = serving.leased();
            Lease lease = new Lease(this);
            leases.add(lease);
            return Optional.of(lease);
        }
        return Optional.empty();
    }

    synchronized void replaced() {
        if (lifecycle instanceof Lifecycle.Serving serving) {
            become(serving.replaced());
        }
    }

    /** Tells those who hold leases to give them back. */
    void revoke() {
        Set<Lease> held;
        synchronized (this) {
            held = Set.copyOf(leases);
        }
        held.forEach(Lease::revoke);
    }

    /** Called once for each lease. */
    synchronized void returned(Lease lease) {
        leases.remove(lease);
        if (lifecycle instanceof Lifecycle.Serving serving) {
            lifecycle = serving.returned();
        } else if (lifecycle instanceof Lifecycle.Draining draining) {
            become(draining.returned());
        }
    }

    /** Streams that hold it. */
    synchronized int leases() {
        return leases.size();
    }

    private void become(Lifecycle next) {
        lifecycle = next;
        lifecycles.enter(scorer.manifest().version(), next);
        if (next instanceof Lifecycle.Closed) {
            scorer.close();
        }
    }
}
