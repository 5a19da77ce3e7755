package dev.digits.inference.health;

import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a version is in service; says which, and which versions are damaged. */
@Readiness
@Singleton
final class ModelCheck implements HealthCheck {

    private final ModelInService service;
    private final Damages damages;

    ModelCheck(ModelInService service, Damages damages) {
        this.service = service;
        this.damages = damages;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("model");
        service.manifest()
                .ifPresentOrElse(
                        serving -> response.up()
                                .withData("serving", serving.version())
                                .withData("name", serving.architecture().name()),
                        () -> response.down().withData("serving", "none"));
        damages.reasons().forEach((version, reason) -> response.withData("damaged " + version, reason));
        return response.build();
    }
}
