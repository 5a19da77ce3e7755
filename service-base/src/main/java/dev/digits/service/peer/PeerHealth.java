package dev.digits.service.peer;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A health check that tells whether a peer is away. It belongs among the checks of {@code /q/health} and not to readiness: a
 * service whose peer is away answers 503 by itself, and would vanish from behind a load balancer with every replica at once.
 */
public final class PeerHealth implements HealthCheck {
    private final PeerChannel peer;
    private final PeerProbe probe;

    /** A check of one service. */
    public PeerHealth(PeerChannel peer, Duration deadline) {
        this.peer = peer;
        this.probe = new PeerProbe(peer, deadline);
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named(peer.peer().id()).withData("address", peer.address());
        return probe.ask() instanceof Reachability.Away away
                ? check.down().withData("reason", away.reason()).build()
                : check.up().build();
    }
}
