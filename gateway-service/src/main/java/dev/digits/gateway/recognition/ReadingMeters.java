package dev.digits.gateway.recognition;

import dev.digits.v1.Drawing;
import dev.digits.v1.Recognition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
        Timer.builder("digits.recognition")
                .description("Calls of the segmentation service")
                .tag("drawing", drawing.hasInk() ? "ink" : "picture")
                .tag("outcome", answered ? "read" : "failed")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
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
