package dev.digits.segmentation.service.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops the start when a setting cannot work, with the key, the value and the rule. */
@Singleton
final class ConfigRules {
    void check(@Observes StartupEvent start, SegmentationConfig config) {
        atLeast(1, "limits.max-pixels", config.limits().maxPixels());
        atLeast(1, "limits.max-unpacked-bytes", config.limits().maxUnpackedBytes());
        atLeast(1, "limits.max-points", config.limits().maxPoints());
        atLeast(1, "limits.max-lines", config.limits().maxLines());
        atLeast(1, "limits.max-digits", config.limits().maxDigits());
        atLeast(0, "limits.max-explained-width", config.limits().maxExplainedWidth());
        config.work().threads().ifPresent(threads -> atLeast(1, "work.threads", threads));
        atLeast(1, "work.queue", config.work().queue());
        atLeast(1, "work.deadline in ms", config.work().deadline().toMillis());
        atLeast(1, "inference.probe in ms", config.inference().probe().toMillis());
    }

    private static void atLeast(long least, String key, long value) {
        if (value < least) {
            throw new IllegalStateException(
                    "digits.segmentation." + key + " is " + value + " but must be at least " + least);
        }
    }
}
