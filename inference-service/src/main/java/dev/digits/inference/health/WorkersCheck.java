package dev.digits.inference.health;

import dev.digits.inference.serving.ModelInService;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Alive while every scoring worker is there and not every batch fails; otherwise the process needs a restart. */
@Liveness
@Singleton
final class WorkersCheck implements HealthCheck {

    private final ModelInService service;

    WorkersCheck(ModelInService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("workers").up();
        service.workers()
                .ifPresent(workers -> response.status(workers.isHealthy())
                        .withData("alive", workers.alive())
                        .withData("wanted", workers.wanted())
                        .withData("failed batches in a row", workers.failuresInARow()));
        return response.build();
    }
}
