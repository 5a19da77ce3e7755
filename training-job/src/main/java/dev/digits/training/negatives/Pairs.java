package dev.digits.training.negatives;

import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Two digits in one tile, as a segmenter that takes two touching digits for one would hand them over. */
final class Pairs {

    private static final int CLOSEST = -2;
    private static final int FARTHEST = 4;
    private static final int MOST_DROP = 4;

    /** How often the neighbour is only partly there, and the least share of its width that then is. */
    private static final double CUT_OFTEN = 0.3;

    private static final double LEAST_SHARE = 0.45;

    private Pairs() {}

    /**
     * Both tiles' ink side by side, close together, framed as one.
     *
     * @param tiles two of them, left and right
     */
    static Optional<float[]> pair(List<float[]> tiles, RandomGenerator random) {
        Optional<Extent> left = Extent.of(tiles.get(0));
        Optional<Extent> right = Extent.of(tiles.get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        float[] neighbour = random.nextDouble() < CUT_OFTEN
                ? leftPart(tiles.get(1), right.get(), LEAST_SHARE + (1 - LEAST_SHARE) * random.nextDouble())
                : tiles.get(1);
        int gap = random.nextInt(CLOSEST, FARTHEST + 1);
        int x = left.get().right() + 1 + gap - right.get().left();
        int y = random.nextInt(-MOST_DROP, MOST_DROP + 1);
        Canvas canvas = new Canvas();
        canvas.lay(tiles.get(0), 0, MOST_DROP);
        canvas.lay(neighbour, x, MOST_DROP + y);
        return TileFrame.frame(canvas);
    }

    private static float[] leftPart(float[] tile, Extent extent, double share) {
        float[] part = tile.clone();
        int cut = extent.left() + (int) Math.ceil(extent.width() * share);
        for (int i = 0; i < part.length; i++) {
            if (i % TileFrame.SIDE > cut) {
                part[i] = 0;
            }
        }
        return part;
    }
}
