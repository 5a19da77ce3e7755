package dev.digits.inference.health;

import dev.digits.inference.metrics.StageMeters;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import dev.digits.inference.work.Stage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;

/** What the service looks like at the moment of asking. */
@Singleton
final class ServiceGauges implements MeterBinder {

    private static final List<String> STATES = List.of(
            "discovered", "verified", "loaded", "warmed", "checked", "serving", "draining", "closed", "refused");

    private final ModelInService service;
    private final Damages damages;
    private final Lifecycles lifecycles;

    ServiceGauges(ModelInService service, Damages damages, Lifecycles lifecycles) {
        this.service = service;
        this.damages = damages;
        this.lifecycles = lifecycles;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            Gauge.builder("digits.inference.queue.length", service, models -> models.queueLength(stage))
                    .description("Items that wait")
                    .tag(StageMeters.TAG, stage.items())
                    .register(registry);
        }
        Gauge.builder("digits.inference.streams", service, ModelInService::streams)
                .description("Open streams")
                .register(registry);
        for (String state : STATES) {
            Gauge.builder("digits.inference.model.versions", lifecycles, known -> known.count(state))
                    .description("Versions that have come so far and no further")
                    .tag("state", state)
                    .register(registry);
        }
        Gauge.builder(
                        "digits.inference.model.damaged",
                        damages,
                        found -> found.reasons().size())
                .description("Versions of the model store that cannot be served, and other things wrong with it")
                .register(registry);
    }
}
