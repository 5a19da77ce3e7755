package dev.digits.inference.metrics;

import dev.digits.inference.work.Stage;
import dev.digits.service.meters.Latency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what happens to the items of one stage. */
public final class StageMeters {

    /** Name of the tag by which the stages' meters differ; its values are {@code strips} and {@code tiles}. */
    public static final String TAG = "stage";

    private final Counter scored;
    private final Counter failures;
    private final Counter refusals;
    private final DistributionSummary batches;
    private final Timer latency;

    StageMeters(Stage stage, MeterRegistry registry) {
        scored = Counter.builder("digits.inference.scored")
                .description("Items that were scored")
                .tag(TAG, stage.items())
                .register(registry);
        failures = Counter.builder("digits.inference.failed")
                .description("Items whose scoring failed")
                .tag(TAG, stage.items())
                .register(registry);
        refusals = Counter.builder("digits.inference.refused")
                .description("Items that found the queue full")
                .tag(TAG, stage.items())
                .register(registry);
        batches = DistributionSummary.builder("digits.inference.batch.size")
                .description("Items in one forward pass")
                .tag(TAG, stage.items())
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64)
                .register(registry);
        latency = Latency.timer("digits.inference.latency", "From an item's arrival to its scores")
                .tag(TAG, stage.items())
                .register(registry);
    }

    /** One forward pass is done. */
    public void scored(int batchSize) {
        scored.increment(batchSize);
        batches.record(batchSize);
    }

    /** One item has its scores. */
    public void answered(Duration sinceArrival) {
        latency.record(sinceArrival);
    }

    /** Items have no scores because something failed. */
    public void failed(int items) {
        failures.increment(items);
    }

    /** One item found the queue full. */
    public void refused() {
        refusals.increment();
    }
}
