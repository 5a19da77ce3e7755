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
