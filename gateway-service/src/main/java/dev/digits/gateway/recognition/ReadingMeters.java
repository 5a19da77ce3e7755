package dev.digits.gateway.recognition;

import dev.digits.service.meters.Latency;
import dev.digits.v1.Drawing;
import dev.digits.v1.Recognition;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts what was read and how long it took. */
@Singleton
final class ReadingMeters {
    private final MeterRegistry registry;

    ReadingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One call of the segmentation service ended. */
    void took(Drawing drawing, long nanos, boolean answered) {
        Latency.timer("digits.recognition", "Calls of the segmentation service")
                .tag("drawing", drawing.hasInk() ? "ink" : "picture")
                .tag("outcome", answered ? "read" : "failed")
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** One drawing was read. */
    void read(Recognition reading) {
        int digits = reading.getLinesList().stream()
                .mapToInt(line -> line.getDigitsCount())
                .sum();
        registry.counter("digits.read").increment(digits);
        registry.counter("digits.rejected.marks").increment(reading.getRejectedCount());
    }
}
