package dev.digits.segmentation.service.recognition;

import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts drawings and times their parts. */
@Singleton
final class ReadingMeters {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(15),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;

    ReadingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One drawing was read; times in nanoseconds. */
    void read(int strips, int tiles, long segmentation, long inference, long total) {
        registry.summary("digits.segmentation.strips").record(strips);
        registry.summary("digits.segmentation.tiles").record(tiles);
        record("segmentation", segmentation);
        record("inference", inference);
        record("total", total);
    }

    /** One drawing was not read. */
    void failed(Status.Code code) {
        registry.counter("digits.segmentation.failed", "status", code.name()).increment();
    }

    private void record(String part, long nanos) {
        Timer.builder("digits.segmentation.time")
                .description("Time of one drawing, by part")
                .tag("part", part)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }
}
