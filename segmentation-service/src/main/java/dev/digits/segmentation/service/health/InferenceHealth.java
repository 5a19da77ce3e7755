package dev.digits.segmentation.service.health;

import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.InferenceProbe;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says whether the inference service can be reached. The service is ready without it and answers {@code UNAVAILABLE}. */
@Singleton
@Wellness
final class InferenceHealth implements HealthCheck {
    private final InferenceProbe probe;
    private final String address;

    InferenceHealth(InferenceProbe probe, InferenceChannel inference) {
        this.probe = probe;
        this.address = inference.address();
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("inference").withData("address", address);
        return probe.trouble()
                .map(reason -> check.withData("reason", reason).down().build())
                .orElseGet(() -> check.up().build());
    }
}
