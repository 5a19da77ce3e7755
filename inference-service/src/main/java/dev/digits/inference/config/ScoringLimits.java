package dev.digits.inference.config;

/**
 * How tiles are scored.
 *
 * @param workers threads that score, 1 to 64
 * @param maxBatch most tiles in one forward pass, 1 to 256
 * @param queueCapacity most tiles that wait, at least 1
 */
public record ScoringLimits(int workers, int maxBatch, int queueCapacity) {

    private static final String PREFIX = "digits.inference.scoring.";

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public ScoringLimits {
        Rules.requireBetween(PREFIX + "workers", workers, 1, 64);
        Rules.requireBetween(PREFIX + "max-batch", maxBatch, 1, 256);
        Rules.requireBetween(PREFIX + "queue-capacity", queueCapacity, 1, 1_000_000);
    }

    static ScoringLimits of(InferenceSettings.Scoring settings) {
        return new ScoringLimits(settings.workers(), settings.maxBatch(), settings.queueCapacity());
    }
}
