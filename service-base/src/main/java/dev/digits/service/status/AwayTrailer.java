package dev.digits.service.status;

import dev.digits.service.peer.Peer;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/**
 * The trailer {@code digits-service-away} of an {@code UNAVAILABLE} or a {@code DEADLINE_EXCEEDED}: the short name of the service that is
 * away, or did not answer in time.
 */
public final class AwayTrailer {
    private static final Metadata.Key<String> KEY =
            Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER);

    private AwayTrailer() {}

    /** The failure that names a service. */
    public static StatusRuntimeException failure(Status status, Peer away) {
        Metadata trailers = new Metadata();
        trailers.put(KEY, away.id());
        return status.asRuntimeException(trailers);
    }

    /** The service that a failure names; empty when it names none. */
    public static Optional<Peer> named(Throwable failure) {
        Metadata trailers = Status.trailersFromThrowable(failure);
        return Optional.ofNullable(trailers).map(found -> found.get(KEY)).flatMap(Peer::byId);
    }
}
