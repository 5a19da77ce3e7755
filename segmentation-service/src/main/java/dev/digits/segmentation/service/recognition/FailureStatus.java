package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.OutOfNativeMemoryException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.UnsupportedDrawingException;
import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.ModelSwappedException;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What callers are told when a drawing could not be read, as {@code segmentation.proto} has it. */
@Singleton
final class FailureStatus {
    private static final Logger LOG = Logger.getLogger(FailureStatus.class);

    /** Names the service that is away, so that the gateway can tell it from this one. */
    private static final Metadata.Key<String> AWAY =
            Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER);

    /** Names the gateway's problem type for it, where the status alone does not tell. */
    private static final Metadata.Key<String> PROBLEM =
            Metadata.Key.of("digits-problem", Metadata.ASCII_STRING_MARSHALLER);

    private final InferenceChannel inference;

    FailureStatus(InferenceChannel inference) {
        this.inference = inference;
    }

    /**
     * The status for whatever ended a reading. Faults are logged here; a call that was cancelled while the caller still waits is
     * one of them.
     */
    StatusRuntimeException of(Throwable failure) {
        if (failure instanceof UnsupportedDrawingException) {
            return Status.INVALID_ARGUMENT
                    .withDescription(failure.getMessage())
                    .asRuntimeException(trailer(PROBLEM, "unsupported-type"));
        }
        if (failure instanceof UnreadableDrawingException) {
            return Status.INVALID_ARGUMENT.withDescription(failure.getMessage()).asRuntimeException();
        }
        if (failure instanceof DrawingTooLargeException) {
            return Status.OUT_OF_RANGE.withDescription(failure.getMessage()).asRuntimeException();
        }
        if (failure instanceof OutOfNativeMemoryException || failure instanceof OutOfMemoryError) {
            LOG.warnf("event=no-memory reason=\"%s\"", failure.getMessage());
            return Status.RESOURCE_EXHAUSTED
                    .withDescription("there is no memory for this drawing now; try again, or send a smaller picture")
                    .asRuntimeException(trailer(PROBLEM, "no-memory"));
        }
        if (failure instanceof ModelSwappedException) {
            return away("swapped its model while the drawing was read");
        }
        if (failure instanceof StatusRuntimeException || failure instanceof StatusException) {
            return ofCall(Status.fromThrowable(failure));
        }
        return fault(failure);
    }

    private StatusRuntimeException ofCall(Status status) {
        inference.failed(status);
        return switch (status.getCode()) {
            case UNAVAILABLE -> away("cannot be reached or has no model");
            case RESOURCE_EXHAUSTED ->
                Status.RESOURCE_EXHAUSTED
                        .withDescription("the inference service has too much to score; try again later")
                        .asRuntimeException();
            case DEADLINE_EXCEEDED ->
                Status.DEADLINE_EXCEEDED
                        .withDescription("the drawing was not read before the deadline")
                        .asRuntimeException();
            case CANCELLED ->
                Context.current().isCancelled()
                        ? Status.CANCELLED
                                .withDescription("the caller has gone")
                                .asRuntimeException()
                        : fault(status.asRuntimeException());
            case OK,
                    UNKNOWN,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS,
                    UNAUTHENTICATED -> fault(status.asRuntimeException());
        };
    }

    private StatusRuntimeException away(String reason) {
        return Status.UNAVAILABLE
                .withDescription("the inference service at " + inference.address() + " " + reason + "; try again later")
                .asRuntimeException(trailer(AWAY, "inference"));
    }

    private static Metadata trailer(Metadata.Key<String> key, String value) {
        Metadata trailers = new Metadata();
        trailers.put(key, value);
        return trailers;
    }

    private static StatusRuntimeException fault(Throwable failure) {
        LOG.error("event=reading-failed", failure);
        return Status.INTERNAL
                .withDescription("the segmentation service failed; its log has the cause")
                .asRuntimeException();
    }
}
