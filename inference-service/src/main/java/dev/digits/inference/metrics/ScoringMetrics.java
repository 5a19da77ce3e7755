package dev.digits.inference.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens to tiles and models. */
@Singleton
public class ScoringMetrics {

    private final Counter tiles;
    private final Counter failures;
    private final Counter refusals;
    private final Counter swaps;
    private final DistributionSummary batches;
    private final Timer latency;
    private final AtomicInteger workers = new AtomicInteger();

    /** Registers the meters. */
    public ScoringMetrics(MeterRegistry registry) {
        tiles = Counter.builder("digits.inference.tiles")
                .description("Tiles that were scored")
                .register(registry);
        failures = Counter.builder("digits.inference.tiles.failed")
                .description("Tiles whose scoring failed")
                .register(registry);
        refusals = Counter.builder("digits.inference.tiles.refused")
                .description("Tiles that found the queue full")
                .register(registry);
        swaps = Counter.builder("digits.inference.model.swaps")
                .description("Times that a model began to serve")
                .register(registry);
        Gauge.builder("digits.inference.workers", workers, AtomicInteger::get)
                .description("Threads that hold a model; more than are set while an old version still has streams")
                .register(registry);
        batches = DistributionSummary.builder("digits.inference.batch.size")
                .description("Tiles in one forward pass")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64)
                .register(registry);
        latency = Timer.builder("digits.inference.tile.latency")
                .description("From a tile's arrival to its scores")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    /** One more thread holds a model. */
    public void workerBegan() {
        workers.incrementAndGet();
    }

    /** One thread less holds a model. */
    public void workerEnded() {
        workers.decrementAndGet();
    }

    /** One forward pass is done. */
    public void scored(int batchSize) {
        tiles.increment(batchSize);
        batches.record(batchSize);
    }

    /** One tile has its scores. */
    public void answered(Duration sinceArrival) {
        latency.record(sinceArrival);
    }

    /** One forward pass failed. */
    public void failed(int batchSize) {
        failures.increment(batchSize);
    }

    /** One tile found the queue full. */
    public void refused() {
        refusals.increment();
    }

    /** Another model serves. */
    public void swapped() {
        swaps.increment();
    }
}
