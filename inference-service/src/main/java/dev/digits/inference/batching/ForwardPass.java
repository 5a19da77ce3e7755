package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.work.BatchShape;

/** A pass of items of one shape through the network of their stage. */
record ForwardPass(Networks networks) {

    private static final int NARROWEST = 32;
    private static final int WIDEST_WARMED = 256;
    private static final int MOST_STRIPS_WARMED = 2;

    float[][] score(BatchShape shape, byte[]... pixels) {
        return switch (shape.stage()) {
            case STRIPS -> networks.read(pixels, shape.width());
            case TILES -> networks.classify(pixels);
        };
    }

    /**
     * The first pass of each shape is slow on each thread; callers shall not wait for it. Batches of tiles of every size
     * are tried, and narrow strips, alone and in pairs, which are most of what comes.
     */
    void warmUp(ScoringLimits limits) {
        for (int tiles = 1; tiles <= limits.largestBatch(BatchShape.TILES); tiles++) {
            scoreBlank(BatchShape.TILES, tiles);
        }
        for (int width = NARROWEST; width <= WIDEST_WARMED; width += NARROWEST) {
            BatchShape shape = BatchShape.strips(width);
            int most = Math.min(MOST_STRIPS_WARMED, limits.largestBatch(shape));
            for (int strips = 1; strips <= most; strips++) {
                scoreBlank(shape, strips);
            }
        }
    }

    private void scoreBlank(BatchShape shape, int items) {
        score(shape, new byte[items][shape.bytes()]);
    }
}
