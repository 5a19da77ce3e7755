package dev.digits.segmentation.service.recognition;

import dev.digits.service.meters.Latency;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts drawings and times their parts. */
@Singleton
final class ReadingMeters {
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
        Latency.timer("digits.segmentation.time", "Time of one drawing, by part")
                .tag("part", part)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }
}
