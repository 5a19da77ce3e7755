package dev.digits.training.negatives;

import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.tile.TileFramer;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkTiles;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes tiles that are no digit, out of images of digits, ink of letters and signs, and a random generator. Safe for many
 * threads.
 */
public final class NotDigits {

    /** How often each kind comes, in hundredths; the sum is 100. Without ink the others come in the same proportions. */
    private static final int HALVES = 18;

    private static final int PIECES = 4;
    private static final int SCRIBBLES = 6;
    private static final int MARKS = 12;
    private static final int PRINT = 20;
    private static final int SIGNS = 40;

    /** All that need no ink. */
    private static final int MADE = HALVES + PIECES + SCRIBBLES + MARKS + PRINT;

    /** Pixels of firm ink along the longer side; with fewer the ends are too faint to be of use. */
    private static final int LEAST_FIRM = 16;

    /** Then another kind is made: half a seven, for one, is never clear. */
    private static final int MOST_ATTEMPTS = 100;

    private final LabelledImages digits;
    private final List<InkSample> signs;
    private final InkTiles tiles = new InkTiles();
    private final TileFramer framer = new TileFramer();

    /**
     * Makes tiles out of these digits and signs; what is measured with does not belong here while training.
     *
     * @param digits what is cut up
     * @param signs letters and signs that do not look like digits; may be empty
     */
    public NotDigits(LabelledImages digits, List<InkSample> signs) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there is no digit to make negatives from");
        }
        OpenCvNatives.load();
        this.digits = digits;
        this.signs = List.copyOf(signs);
    }

    /** A new tile, 784 values, row-major, ink 1 on 0; equal generators give equal tiles. */
    public float[] next(RandomGenerator random) {
        while (true) {
            int kind = random.nextInt(signs.isEmpty() ? MADE : MADE + SIGNS);
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                // some cuts leave nothing, or something that may be a digit
                Optional<float[]> tile = make(kind, random);
                if (tile.isPresent() && isFirm(tile.get()) && !Resemblance.toOne(tile.get())) {
                    return tile.get();
                }
            }
        }
    }

    private Optional<float[]> make(int kind, RandomGenerator random) {
        if (kind < HALVES) {
            int index = random.nextInt(digits.size());
            return Cuts.half(digits.tile(index), digits.label(index), random);
        }
        if (kind < HALVES + PIECES) {
            return Cuts.piece(digits.tile(random.nextInt(digits.size())), random);
        }
        if (kind < HALVES + PIECES + SCRIBBLES) {
            return Scribbles.scribble(random).framed();
        }
        if (kind < HALVES + PIECES + SCRIBBLES + MARKS) {
            return Marks.mark(random).framed();
        }
        if (kind < MADE) {
            Print.Letter letter = Print.any(random);
            return Optional.of(ImageSet.strengths(framer.frame(letter.mark(), letter.pen()), 0));
        }
        return Optional.of(tiles.changed(signs.get(random.nextInt(signs.size())), random));
    }

    private static boolean isFirm(float[] tile) {
        return Extent.of(tile)
                .filter(extent -> Math.max(extent.width(), extent.height()) >= LEAST_FIRM)
                .isPresent();
    }
}
