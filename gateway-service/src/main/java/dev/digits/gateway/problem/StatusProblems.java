package dev.digits.gateway.problem;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.remote.RemoteService;
import io.grpc.Metadata;
import io.grpc.Status;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The one place where a gRPC status becomes a problem. */
@Singleton
public final class StatusProblems {
    private static final Logger LOG = Logger.getLogger(StatusProblems.class);

    /** Trailer in which a service names another one that it could not reach, such as {@code inference}. */
    private static final Metadata.Key<String> AWAY =
            Metadata.Key.of("digits-service-away", Metadata.ASCII_STRING_MARSHALLER);

    /** Trailer in which a service names the problem type of its failure, where the status alone does not tell it. */
    private static final Metadata.Key<String> PROBLEM =
            Metadata.Key.of("digits-problem", Metadata.ASCII_STRING_MARSHALLER);

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
    public Problem of(RemoteService service, Throwable failure, ProblemType invalid) {
        Status status = Status.fromThrowable(failure);
        return trailer(failure, PROBLEM)
                .flatMap(ProblemType::bySlug)
                .map(type -> named(type, status))
                .orElseGet(() -> ofStatus(service, failure, status, invalid));
    }

    private Problem named(ProblemType type, Status status) {
        Problem problem = Problem.of(type, description(status, type));
        return type.status() == 503 ? problem.retryAfter(retryAfterSeconds) : problem;
    }

    private Problem ofStatus(RemoteService service, Throwable failure, Status status, ProblemType invalid) {
        return switch (status.getCode()) {
            case INVALID_ARGUMENT -> Problem.of(invalid, description(status, invalid));
            case OUT_OF_RANGE ->
                Problem.of(ProblemType.TOO_MANY_PIXELS, description(status, ProblemType.TOO_MANY_PIXELS));
            case NOT_FOUND -> Problem.of(ProblemType.MODEL_NOT_FOUND, description(status, ProblemType.MODEL_NOT_FOUND));
            case FAILED_PRECONDITION ->
                Problem.of(ProblemType.MODEL_DAMAGED, description(status, ProblemType.MODEL_DAMAGED));
            case RESOURCE_EXHAUSTED ->
                Problem.of(ProblemType.TOO_BUSY, "Too many drawings are being read. Try again in a moment.")
                        .retryAfter(retryAfterSeconds);
            case UNAVAILABLE -> away(service, failure);
            case DEADLINE_EXCEEDED ->
                Problem.of(
                                ProblemType.TOO_SLOW,
                                "The " + service.title()
                                        + " did not answer in time. Try again, or send a smaller drawing.")
                        .with("service", service.id());
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    ABORTED,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS,
                    UNAUTHENTICATED -> fault(service, status);
        };
    }

    private Problem away(RemoteService service, Throwable failure) {
        RemoteService away = trailer(failure, AWAY).flatMap(RemoteService::byId).orElse(service);
        return Problem.of(
                        ProblemType.SERVICE_AWAY,
                        "The " + away.title()
                                + " cannot be reached. Try again in a moment; /q/health shows when it is back.")
                .with("service", away.id())
                .retryAfter(retryAfterSeconds);
    }

    private static Optional<String> trailer(Throwable failure, Metadata.Key<String> key) {
        return Optional.ofNullable(Status.trailersFromThrowable(failure)).map(trailers -> trailers.get(key));
    }

    private static Problem fault(RemoteService service, Status status) {
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
