package dev.digits.inference.config;

import dev.digits.inference.work.BatchShape;

/**
 * How strips and tiles are scored.
 *
 * @param workers threads that score, 1 to 64
 * @param maxBatch most tiles in one forward pass, 1 to 256
 * @param maxStrips most strips in one forward pass, 1 to 64
 * @param maxStripColumns most columns of pixels in one forward pass of several strips, 32 to 65,536
 * @param queueCapacity most that waits, in tiles ({@link BatchShape#weight}), at least 1
 */
public record ScoringLimits(int workers, int maxBatch, int maxStrips, int maxStripColumns, int queueCapacity) {

    private static final String PREFIX = "digits.inference.scoring.";

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public ScoringLimits {
        Rules.requireBetween(PREFIX + "workers", workers, 1, 64);
        Rules.requireBetween(PREFIX + "max-batch", maxBatch, 1, 256);
        Rules.requireBetween(PREFIX + "max-strips", maxStrips, 1, 64);
        Rules.requireBetween(PREFIX + "max-strip-columns", maxStripColumns, 32, 65_536);
        Rules.requireBetween(PREFIX + "queue-capacity", queueCapacity, 1, 1_000_000);
    }

    static ScoringLimits of(InferenceSettings.Scoring settings) {
        return new ScoringLimits(
                settings.workers(),
                settings.maxBatch(),
                settings.maxStrips(),
                settings.maxStripColumns(),
                settings.queueCapacity());
    }

    /** Most items of a shape in one forward pass, at least 1. */
    public int largestBatch(BatchShape shape) {
        return switch (shape.stage()) {
            case STRIPS -> Math.max(1, Math.min(maxStrips, maxStripColumns / shape.width()));
            case TILES -> maxBatch;
        };
    }
}
