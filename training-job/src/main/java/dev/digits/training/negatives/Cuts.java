package dev.digits.training.negatives;

import dev.digits.training.dataset.ImageSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Digits cut through, as a segmenter that takes one digit for two would cut them. Only those halves are made that do not
 * look like another digit: the right half of an 8 is a 3, the upper half of a 9 is a 0, and so on.
 */
final class Cuts {

    private enum Side {
        LEFT,
        RIGHT,
        UPPER,
        LOWER
    }

    private static final Map<Side, Set<Integer>> CLEAR = Map.of(
            Side.LEFT, Set.of(0, 3, 4, 8, 9),
            Side.RIGHT, Set.of(0),
            Side.UPPER, Set.of(0, 4, 5),
            Side.LOWER, Set.of(0, 2, 3, 5));

    /** A half that is narrower than this share of its height might be a one. */
    private static final double NARROWEST = 0.4;

    /** Share of the digit that stays; more of it would still be that digit. */
    private static final double LEAST_HALF = 0.4;

    private static final double MOST_HALF = 0.52;

    private static final int LEAST_PIECE = 4;
    private static final int MOST_PIECE = 7;

    private Cuts() {}

    /**
     * One side of a digit, cut near the middle, framed anew; empty when that digit leaves no clear half.
     *
     * @param digit what the tile shows, 0 to 9
     */
    static Optional<float[]> half(float[] tile, int digit, RandomGenerator random) {
        Side side = Side.values()[random.nextInt(Side.values().length)];
        Optional<Extent> whole = Extent.of(tile);
        if (whole.isEmpty() || !CLEAR.get(side).contains(digit)) {
            return Optional.empty();
        }
        Canvas canvas =
                keep(tile, side(whole.get(), side, LEAST_HALF + (MOST_HALF - LEAST_HALF) * random.nextDouble()));
        return Extent.of(canvas)
                .filter(half -> half.width() >= NARROWEST * half.height())
                .flatMap(half -> canvas.framed())
                .filter(half -> !Resemblance.toZero(half));
    }

    /** A small window of a digit, framed anew; empty when there is hardly any ink in it. */
    static Optional<float[]> piece(float[] tile, RandomGenerator random) {
        int width = random.nextInt(LEAST_PIECE, MOST_PIECE + 1);
        int height = random.nextInt(LEAST_PIECE, MOST_PIECE + 1);
        int left = random.nextInt(ImageSet.SIDE - width);
        int top = random.nextInt(ImageSet.SIDE - height);
        Canvas canvas = keep(tile, new Extent(left, top, left + width - 1, top + height - 1));
        return Extent.of(canvas)
                .filter(extent -> Math.min(extent.width(), extent.height()) >= LEAST_PIECE)
                .flatMap(extent -> canvas.framed())
                .filter(piece -> !Resemblance.toZero(piece));
    }

    private static Extent side(Extent whole, Side side, double share) {
        int columns = (int) Math.round(whole.width() * share);
        int rows = (int) Math.round(whole.height() * share);
        return switch (side) {
            case LEFT -> new Extent(whole.left(), whole.top(), whole.left() + columns, whole.bottom());
            case RIGHT -> new Extent(whole.right() - columns, whole.top(), whole.right(), whole.bottom());
            case UPPER -> new Extent(whole.left(), whole.top(), whole.right(), whole.top() + rows);
            case LOWER -> new Extent(whole.left(), whole.bottom() - rows, whole.right(), whole.bottom());
        };
    }

    private static Canvas keep(float[] tile, Extent window) {
        Canvas canvas = new Canvas();
        for (int y = window.top(); y <= window.bottom(); y++) {
            for (int x = window.left(); x <= window.right(); x++) {
                canvas.put(x, y, tile[y * ImageSet.SIDE + x]);
            }
        }
        return canvas;
    }
}
