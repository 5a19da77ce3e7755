package dev.digits.segmentation.service.health;

import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.InferenceProbe;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the inference service can be reached. */
@Singleton
@Readiness
final class InferenceReadiness implements HealthCheck {
    private final InferenceProbe probe;
    private final String address;

    InferenceReadiness(InferenceProbe probe, InferenceChannel inference) {
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
