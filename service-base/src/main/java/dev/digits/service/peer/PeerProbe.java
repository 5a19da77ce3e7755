package dev.digits.service.peer;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks a service for its health over gRPC's own health protocol, at most once a second however often it is asked itself.
 * Blocks for up to the deadline of one call.
 */
public final class PeerProbe {
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PeerChannel peer;
    private final Duration deadline;
    private Reachability last;
    private long askedAt;

    /** A probe of one service. */
    public PeerProbe(PeerChannel peer, Duration deadline) {
        this.peer = peer;
        this.deadline = deadline;
    }

    /** Whether the service was there, a second ago or now. */
    public synchronized Reachability ask() {
        if (last == null || System.nanoTime() - askedAt > KEEP_NANOS) {
            last = call();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Reachability call() {
        try {
            ServingStatus status = HealthGrpc.newBlockingStub(peer.channel())
                    .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status == ServingStatus.SERVING
                    ? new Reachability.Here()
                    : new Reachability.Away("it says that it does not serve: " + status);
        } catch (StatusRuntimeException e) {
            peer.failed(e);
            return new Reachability.Away(
                    e.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED
                            ? "no answer within " + deadline.toMillis() + " ms"
                            : "no connection");
        }
    }
}
