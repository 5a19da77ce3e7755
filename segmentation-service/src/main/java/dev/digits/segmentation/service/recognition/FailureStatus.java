package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.OutOfNativeMemoryException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.UnsupportedDrawingException;
import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.ModelSwappedException;
import dev.digits.service.peer.PeerChannel;
import dev.digits.service.status.AwayTrailer;
import dev.digits.service.status.CallFailure;
import dev.digits.service.status.ProblemTrailer;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What callers are told when a drawing could not be read, as {@code segmentation.proto} has it. */
@Singleton
final class FailureStatus {
    private static final Logger LOG = Logger.getLogger(FailureStatus.class);

    private final PeerChannel inference;

    FailureStatus(InferenceChannel inference) {
        this.inference = inference.peer();
    }

    /**
     * The status for whatever ended a reading. Faults are logged here; a call that was cancelled while the caller still waits is
     * one of them.
     */
    StatusRuntimeException of(Throwable failure) {
        if (failure instanceof UnsupportedDrawingException) {
            return ProblemTrailer.failure(
                    Status.INVALID_ARGUMENT.withDescription(failure.getMessage()), "unsupported-type");
        }
        if (failure instanceof UnreadableDrawingException) {
            return Status.INVALID_ARGUMENT.withDescription(failure.getMessage()).asRuntimeException();
        }
        if (failure instanceof DrawingTooLargeException) {
            return Status.OUT_OF_RANGE.withDescription(failure.getMessage()).asRuntimeException();
        }
        if (failure instanceof OutOfNativeMemoryException || failure instanceof OutOfMemoryError) {
            LOG.warnf("event=no-memory reason=\"%s\"", failure.getMessage());
            return ProblemTrailer.failure(
                    Status.RESOURCE_EXHAUSTED.withDescription(
                            "there is no memory for this drawing now; try again, or send a smaller picture"),
                    "no-memory");
        }
        if (failure instanceof ModelSwappedException) {
            return away("swapped its model while the drawing was read");
        }
        if (failure instanceof StatusRuntimeException || failure instanceof StatusException) {
            return ofCall(failure);
        }
        return fault(failure);
    }

    private StatusRuntimeException ofCall(Throwable failure) {
        inference.failed(failure);
        return switch (CallFailure.of(failure)) {
            case AWAY -> away("cannot be reached or has no model");
            case BUSY ->
                Status.RESOURCE_EXHAUSTED
                        .withDescription("the inference service has too much to score; try again later")
                        .asRuntimeException();
            case TOO_SLOW -> tooSlow(failure);
            case CALLER_GONE ->
                Status.CANCELLED.withDescription("the caller has gone").asRuntimeException();
            case REFUSED, FAULT -> fault(failure);
        };
    }

    private StatusRuntimeException away(String reason) {
        return AwayTrailer.failure(
                Status.UNAVAILABLE.withDescription(
                        "the inference service at " + inference.address() + " " + reason + "; try again later"),
                inference.peer());
    }

    private static StatusRuntimeException tooSlow(Throwable failure) {
        Status status = Status.DEADLINE_EXCEEDED.withDescription("the drawing was not read before the deadline");
        return AwayTrailer.named(failure)
                .map(slow -> AwayTrailer.failure(status, slow))
                .orElseGet(status::asRuntimeException);
    }

    private static StatusRuntimeException fault(Throwable failure) {
        LOG.error("event=reading-failed", failure);
        return Status.INTERNAL
                .withDescription("the segmentation service failed; its log has the cause")
                .asRuntimeException();
    }
}
