package dev.digits.service.meters;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timers with the same buckets in every service, so that their stages can stand in one graph. */
public final class Latency {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private Latency() {}

    /**
     * A timer to be tagged and registered.
     *
     * @param name such as {@code digits.recognition}
     */
    public static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }
}
