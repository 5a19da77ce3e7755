package dev.digits.service.status;

import io.grpc.Context;
import io.grpc.Status;

/** Why a call of another service failed, as far as its caller has to tell the cases apart. */
public enum CallFailure {
    /** {@code UNAVAILABLE}: the service, or one behind it, is away. */
    AWAY,
    /** {@code RESOURCE_EXHAUSTED}: it has too much to do. */
    BUSY,
    /** {@code DEADLINE_EXCEEDED}. */
    TOO_SLOW,
    /** {@code CANCELLED}, since the caller for whom we called has gone. */
    CALLER_GONE,
    /** What was asked cannot be answered, as the status says. */
    REFUSED,
    /** Anything else: a fault of ours. */
    FAULT;

    /**
     * Tells the cases apart, in the gRPC context in which the call was made.
     *
     * @param failure what the call ended with
     */
    public static CallFailure of(Throwable failure) {
        return switch (Status.fromThrowable(failure).getCode()) {
            case UNAVAILABLE -> AWAY;
            case RESOURCE_EXHAUSTED -> BUSY;
            case DEADLINE_EXCEEDED -> TOO_SLOW;
            case CANCELLED -> Context.current().isCancelled() ? CALLER_GONE : FAULT;
            case INVALID_ARGUMENT, OUT_OF_RANGE, NOT_FOUND, FAILED_PRECONDITION -> REFUSED;
            case OK,
                    UNKNOWN,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    ABORTED,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS,
                    UNAUTHENTICATED -> FAULT;
        };
    }
}
