package dev.digits.inference.health;

import dev.digits.inference.metrics.StageMeters;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import dev.digits.inference.work.Stage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What the service looks like at the moment of asking. */
@Singleton
final class ServiceGauges implements MeterBinder {

    private final ModelInService service;
    private final Damages damages;

    ServiceGauges(ModelInService service, Damages damages) {
        this.service = service;
        this.damages = damages;
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
        Gauge.builder(
                        "digits.inference.model.damaged",
                        damages,
                        found -> found.reasons().size())
                .description("Versions of the model store that cannot be served, and other things wrong with it")
                .register(registry);
    }
}
