package dev.digits.inference.health;

import dev.digits.inference.serving.ModelInService;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while no scoring worker has died; one that has needs a restart of the process. */
@Liveness
@Singleton
final class WorkersCheck implements HealthCheck {

    private final ModelInService service;

    WorkersCheck(ModelInService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("workers").status(service.isAlive()).build();
    }
}
