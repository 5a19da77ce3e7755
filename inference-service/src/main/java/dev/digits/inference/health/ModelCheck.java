package dev.digits.inference.health;

import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a version is in service; says which, how far others have come, and what is damaged. */
@Readiness
@Singleton
final class ModelCheck implements HealthCheck {

    private final ModelInService service;
    private final Damages damages;
    private final Lifecycles lifecycles;

    ModelCheck(ModelInService service, Damages damages, Lifecycles lifecycles) {
        this.service = service;
        this.damages = damages;
        this.lifecycles = lifecycles;
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
        lifecycles.all().forEach((version, state) -> response.withData("state of " + version, words(state)));
        return response.build();
    }

    private static String words(Lifecycle state) {
        return state instanceof Lifecycle.Refused refused
                ? "refused after " + refused.after() + ": " + refused.reason()
                : state.label();
    }
}
