package dev.digits.segmentation.service.inference;

import dev.digits.segmentation.service.config.SegmentationConfig;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the inference service for its health, at most once a second however often it is asked itself. */
@Singleton
public final class InferenceProbe {
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final InferenceChannel inference;
    private final Duration deadline;
    private Optional<String> last = Optional.empty();
    private boolean asked;
    private long askedAt;

    InferenceProbe(InferenceChannel inference, SegmentationConfig config) {
        this.inference = inference;
        this.deadline = config.inference().probe();
    }

    /**
     * Asks. Blocks for up to the deadline.
     *
     * @return why the service cannot be called; empty when it can
     */
    public synchronized Optional<String> trouble() {
        if (!asked || System.nanoTime() - askedAt > KEEP_NANOS) {
            last = call();
            askedAt = System.nanoTime();
            asked = true;
        }
        return last;
    }

    private Optional<String> call() {
        try {
            ServingStatus status = HealthGrpc.newBlockingStub(inference.channel())
                    .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status == ServingStatus.SERVING
                    ? Optional.empty()
                    : Optional.of("it says that it does not serve: " + status);
        } catch (StatusRuntimeException e) {
            inference.failed(e.getStatus());
            return Optional.of(
                    e.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED
                            ? "no answer within " + deadline.toMillis() + " ms"
                            : "no connection");
        }
    }
}
