package dev.digits.training.negatives;

import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.dataset.LabelledImages;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes tiles that are no digit, out of a training set and a random generator. Safe for many threads. */
public final class NotDigits {

    /** How often each kind comes, in hundredths; the sum is 100. */
    private static final int HALVES = 24;

    private static final int PAIRS = 26;
    private static final int PIECES = 6;
    private static final int SCRIBBLES = 6;
    private static final int MARKS = 10;
    private static final int LETTERS = 28;

    private final LabelledImages digits;
    private final Letters letters = new Letters();

    /**
     * Makes tiles out of these digits.
     *
     * @param digits what is cut up and put together; validation images do not belong here while training
     */
    public NotDigits(LabelledImages digits) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there is no digit to make negatives from");
        }
        this.digits = digits;
    }

    /**
     * A new tile; equal generators give equal tiles.
     *
     * @return 784 values, row-major, ink 1 on 0
     */
    public float[] next(RandomGenerator random) {
        int kind = random.nextInt(HALVES + PAIRS + PIECES + SCRIBBLES + MARKS + LETTERS);
        while (true) {
            Optional<float[]> tile = make(kind, random);
            if (tile.isPresent() && !Resemblance.toOne(tile.get())) {
                return tile.get();
            }
        }
    }

    /** Some cuts leave nothing, or something that may be a digit: then empty. */
    private Optional<float[]> make(int kind, RandomGenerator random) {
        if (kind < HALVES) {
            int index = random.nextInt(digits.size());
            return Cuts.half(tile(index), digits.label(index), random);
        }
        if (kind < HALVES + PAIRS) {
            return Pairs.pair(List.of(anyTile(random), anyTile(random)), random);
        }
        if (kind < HALVES + PAIRS + PIECES) {
            return Cuts.piece(anyTile(random), random);
        }
        if (kind < HALVES + PAIRS + PIECES + SCRIBBLES) {
            return TileFrame.frame(Scribbles.scribble(random));
        }
        if (kind < HALVES + PAIRS + PIECES + SCRIBBLES + MARKS) {
            return TileFrame.frame(Marks.mark(random));
        }
        return TileFrame.frame(letters.letter(random));
    }

    private float[] anyTile(RandomGenerator random) {
        return tile(random.nextInt(digits.size()));
    }

    private float[] tile(int index) {
        byte[] pixels = digits.image(index);
        float[] tile = new float[pixels.length];
        for (int i = 0; i < tile.length; i++) {
            tile[i] = (pixels[i] & 0xff) / 255f;
        }
        return tile;
    }
}
