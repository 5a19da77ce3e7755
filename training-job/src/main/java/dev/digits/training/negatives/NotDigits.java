package dev.digits.training.negatives;

import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.glyph.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes tiles that are no digit, out of a training set and a random generator. Safe for many threads. */
public final class NotDigits {

    /** How often each kind comes, in hundredths; the sum is 100. */
    private static final int WRONG_CUTS = 36;

    private static final int HALVES = 10;
    private static final int PAIRS = 12;
    private static final int PIECES = 4;
    private static final int SCRIBBLES = 4;
    private static final int MARKS = 8;
    private static final int LETTERS = 26;

    /** All but wrong cuts. */
    private static final int MADE = HALVES + PAIRS + PIECES + SCRIBBLES + MARKS + LETTERS;

    /** Pixels of firm ink along the longer side; with fewer the ends are too faint to be of use. */
    private static final int LEAST_FIRM = 16;

    private final LabelledImages digits;
    private final List<byte[]> wrongCuts;
    private final Alphabet letters = Alphabet.letters();

    /**
     * Makes tiles out of these digits.
     *
     * @param digits what is cut up and put together; validation images do not belong here while training
     * @param wrongCuts tiles that a segmenter made and that are no digit, 784 bytes each; may be empty
     */
    public NotDigits(LabelledImages digits, List<byte[]> wrongCuts) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there is no digit to make negatives from");
        }
        this.digits = digits;
        this.wrongCuts = wrongCuts.stream()
                .filter(cut -> !Resemblance.toOne(ImageSet.strengths(cut, 0)))
                .toList();
    }

    /**
     * A new tile; equal generators give equal tiles.
     *
     * @return 784 values, row-major, ink 1 on 0
     */
    public float[] next(RandomGenerator random) {
        int kind = random.nextInt(wrongCuts.isEmpty() ? MADE : MADE + WRONG_CUTS);
        while (true) {
            Optional<float[]> tile = make(kind, random);
            if (tile.isPresent() && (kind >= MADE || (isFirm(tile.get()) && !Resemblance.toOne(tile.get())))) {
                return tile.get();
            }
        }
    }

    /** Some cuts leave nothing, or something that may be a digit: then empty. */
    private Optional<float[]> make(int kind, RandomGenerator random) {
        if (kind < HALVES) {
            int index = random.nextInt(digits.size());
            return Cuts.half(digits.tile(index), digits.label(index), random);
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
        if (kind < MADE) {
            return TileFrame.frame(letters.draw(letters.any(random), random));
        }
        return Optional.of(ImageSet.strengths(wrongCuts.get(random.nextInt(wrongCuts.size())), 0));
    }

    private static boolean isFirm(float[] tile) {
        return Extent.of(tile)
                .filter(extent -> Math.max(extent.width(), extent.height()) >= LEAST_FIRM)
                .isPresent();
    }

    private float[] anyTile(RandomGenerator random) {
        return digits.tile(random.nextInt(digits.size()));
    }
}
