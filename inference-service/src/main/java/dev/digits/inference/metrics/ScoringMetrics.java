package dev.digits.inference.metrics;

import dev.digits.inference.work.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens to strips, tiles and versions. */
@Singleton
public class ScoringMetrics {

    private final Map<Stage, StageMeters> stages = new EnumMap<>(Stage.class);
    private final Counter swaps;
    private final Counter refusals;
    private final AtomicInteger workers = new AtomicInteger();

    /** Registers the meters. */
    public ScoringMetrics(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            stages.put(stage, new StageMeters(stage, registry));
        }
        swaps = Counter.builder("digits.inference.model.swaps")
                .description("Times that a version began to serve")
                .register(registry);
        refusals = Counter.builder("digits.inference.model.refusals")
                .description("Times that a version could not be brought into service")
                .register(registry);
        Gauge.builder("digits.inference.workers", workers, AtomicInteger::get)
                .description("Threads that score; more than are set while an old version still has streams")
                .register(registry);
    }

    /** The meters of a stage. */
    public StageMeters of(Stage stage) {
        return stages.get(stage);
    }

    /** One more thread scores. */
    public void workerBegan() {
        workers.incrementAndGet();
    }

    /** One thread less scores. */
    public void workerEnded() {
        workers.decrementAndGet();
    }

    /** A version could not be brought into service. */
    public void refused() {
        refusals.increment();
    }

    /** Another version serves. */
    public void swapped() {
        swaps.increment();
    }
}
