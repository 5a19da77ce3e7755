package dev.digits.service.status;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/** The trailer {@code digits-problem}: the gateway's problem type of a failure, where the status alone does not tell it. */
public final class ProblemTrailer {
    private static final Metadata.Key<String> KEY = Metadata.Key.of("digits-problem", Metadata.ASCII_STRING_MARSHALLER);

    private ProblemTrailer() {}

    /**
     * The failure that names a problem type.
     *
     * @param slug of the type, as the gateway has it
     */
    public static StatusRuntimeException failure(Status status, String slug) {
        Metadata trailers = new Metadata();
        trailers.put(KEY, slug);
        return status.asRuntimeException(trailers);
    }

    /** The problem type that a failure names; empty when it names none. */
    public static Optional<String> named(Throwable failure) {
        return Optional.ofNullable(Status.trailersFromThrowable(failure)).map(trailers -> trailers.get(KEY));
    }
}
