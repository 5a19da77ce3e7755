package dev.digits.gateway.problem;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.service.peer.Peer;
import dev.digits.service.status.AwayTrailer;
import dev.digits.service.status.CallFailure;
import dev.digits.service.status.ProblemTrailer;
import io.grpc.Status;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The one place where a gRPC status becomes a problem. */
@Singleton
public final class StatusProblems {
    private static final Logger LOG = Logger.getLogger(StatusProblems.class);

    private final long retryAfterSeconds;

    StatusProblems(GatewayConfig config) {
        this.retryAfterSeconds = Math.max(1, config.limits().retryAfter().toSeconds());
    }

    /**
     * Says what a failed call means for the caller.
     *
     * @param service the service that was called
     * @param failure what the call ended with
     * @param invalid the type that stands for {@code INVALID_ARGUMENT} in this call
     */
    public Problem of(Peer service, Throwable failure, ProblemType invalid) {
        return ProblemTrailer.named(failure)
                .flatMap(ProblemType::bySlug)
                .map(type -> named(type, Status.fromThrowable(failure)))
                .orElseGet(() -> ofStatus(service, failure, invalid));
    }

    private Problem named(ProblemType type, Status status) {
        Problem problem = Problem.of(type, description(status, type));
        return type.status() == 503 ? problem.retryAfter(retryAfterSeconds) : problem;
    }

    private Problem ofStatus(Peer service, Throwable failure, ProblemType invalid) {
        return switch (CallFailure.of(failure)) {
            case REFUSED -> refused(Status.fromThrowable(failure), invalid);
            case BUSY ->
                Problem.of(ProblemType.TOO_BUSY, "Too many drawings are being read. Try again in a moment.")
                        .retryAfter(retryAfterSeconds);
            case AWAY -> away(AwayTrailer.named(failure).orElse(service));
            case TOO_SLOW -> tooSlow(AwayTrailer.named(failure).orElse(service));
            case CALLER_GONE, FAULT -> fault(service, Status.fromThrowable(failure));
        };
    }

    private static Problem refused(Status status, ProblemType invalid) {
        ProblemType type = switch (status.getCode()) {
            case OUT_OF_RANGE -> ProblemType.TOO_MANY_PIXELS;
            case NOT_FOUND -> ProblemType.MODEL_NOT_FOUND;
            case FAILED_PRECONDITION -> ProblemType.MODEL_DAMAGED;
            default -> invalid;
        };
        return Problem.of(type, description(status, type));
    }

    private Problem away(Peer away) {
        return Problem.of(
                        ProblemType.SERVICE_AWAY,
                        "The " + away.title()
                                + " cannot be reached. Try again in a moment; /q/health shows when it is back.")
                .with("service", away.id())
                .retryAfter(retryAfterSeconds);
    }

    private static Problem tooSlow(Peer slow) {
        return Problem.of(
                        ProblemType.TOO_SLOW,
                        "The " + slow.title() + " did not answer in time. Try again, or send a smaller drawing.")
                .with("service", slow.id());
    }

    private static Problem fault(Peer service, Status status) {
        LOG.errorf(
                status.getCause(),
                "event=call-failed service=%s status=%s description=\"%s\"",
                service.id(),
                status.getCode(),
                status.getDescription());
        return Problem.of(ProblemType.INTERNAL, "The " + service.title() + " failed; its log has the cause.")
                .with("service", service.id());
    }

    private static String description(Status status, ProblemType type) {
        String description = status.getDescription();
        return description == null || description.isBlank() ? type.advice() : description;
    }
}
