package dev.digits.gateway.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Stops the start when a setting cannot work, with the key, the value and the rule. */
@Singleton
final class ConfigRules {
    private static final String PREFIX = "digits.gateway.";

    void check(@Observes StartupEvent start, GatewayConfig config) {
        positive("limits.max-body-bytes", config.limits().maxBodyBytes());
        positive("limits.max-pixels", config.limits().maxPixels());
        positive("limits.max-points", config.limits().maxPoints());
        positive("limits.max-in-flight", config.limits().maxInFlight());
        rule(
                config.limits().maxBytesInFlight() >= config.limits().maxBodyBytes(),
                "limits.max-bytes-in-flight",
                config.limits().maxBytesInFlight(),
                "must be at least limits.max-body-bytes");
        positive("limits.upload-time", config.limits().uploadTime());
        positive("limits.retry-after", config.limits().retryAfter());
        positive("deadlines.recognition", config.deadlines().recognition());
        positive("deadlines.models", config.deadlines().models());
        positive("deadlines.activation", config.deadlines().activation());
        positive("deadlines.probe", config.deadlines().probe());
        positive("live.max-message-bytes", config.live().maxMessageBytes());
        positive("live.max-connections", config.live().maxConnections());
        rule(
                config.accessLog().oneIn() >= 0,
                "access-log.one-in",
                config.accessLog().oneIn(),
                "must be 0 or above");
    }

    private static void positive(String key, long value) {
        rule(value > 0, key, value, "must be above 0");
    }

    private static void positive(String key, Duration value) {
        rule(value.compareTo(Duration.ZERO) > 0, key, value, "must be above 0");
    }

    private static void rule(boolean holds, String key, Object value, String rule) {
        if (!holds) {
            throw new IllegalStateException(PREFIX + key + " is " + value + " but " + rule);
        }
    }
}
