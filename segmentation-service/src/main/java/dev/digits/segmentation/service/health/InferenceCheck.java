package dev.digits.segmentation.service.health;

import dev.digits.segmentation.service.config.SegmentationConfig;
import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.service.peer.PeerHealth;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;

/** Says whether the inference service can be reached. The service is ready without it and answers {@code UNAVAILABLE}. */
final class InferenceCheck {
    @Produces
    @Singleton
    @Wellness
    HealthCheck inference(InferenceChannel inference, SegmentationConfig config) {
        return new PeerHealth(inference.peer(), config.inference().probe());
    }
}
