package dev.digits.training.negatives;

import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.label.LabelledTile;
import dev.digits.training.label.TileLabel;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Two digits in one tile, as a segmenter that takes two touching digits for one would hand them over. */
final class Pairs {

    private static final int CLOSEST = -2;
    private static final int FARTHEST = 4;
    private static final int MOST_DROP = 4;

    /** How often the neighbour is only partly there, and the share of its width that then is. */
    private static final double CUT_OFTEN = 0.3;

    private static final double LEAST_SHARE = 0.45;
    private static final double MOST_SHARE = 0.8;

    private Pairs() {}

    /**
     * Both tiles' ink side by side, close together, framed as one.
     *
     * @param one index of the left digit
     * @param other index of the right one
     */
    static Optional<LabelledTile> pair(LabelledImages digits, int one, int other, RandomGenerator random) {
        float[] tile = digits.tile(other);
        Optional<Extent> left = Extent.of(digits.tile(one));
        Optional<Extent> right = Extent.of(tile);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean isWhole = random.nextDouble() >= CUT_OFTEN;
        double share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random.nextDouble();
        float[] neighbour = isWhole ? tile : leftPart(tile, right.get(), share);
        TileLabel label = isWhole ? TileLabel.pair(digits.label(one), digits.label(other)) : TileLabel.WRONG_CUT;
        int gap = random.nextInt(CLOSEST, FARTHEST + 1);
        int x = left.get().right() + 1 + gap - right.get().left();
        int y = random.nextInt(-MOST_DROP, MOST_DROP + 1);
        Canvas canvas = new Canvas();
        canvas.lay(digits.tile(one), 0, MOST_DROP);
        canvas.lay(neighbour, x, MOST_DROP + y);
        return TileFrame.frame(canvas).map(pixels -> new LabelledTile(pixels, label));
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
