package dev.digits.training.negatives;

import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.cuts.CutTiles;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.glyph.Alphabet;
import dev.digits.training.label.LabelledTile;
import dev.digits.training.label.TileLabel;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes tiles that are no digit, out of a training set and a random generator. Safe for many threads. */
public final class NotDigits {

    /** How often each kind comes, in hundredths; the sum is 100. */
    private static final int WRONG_CUTS = 19;

    private static final int CUT_PAIRS = 34;
    private static final int HALVES = 8;
    private static final int PAIRS = 6;
    private static final int PIECES = 2;
    private static final int SCRIBBLES = 3;
    private static final int MARKS = 6;
    private static final int LETTERS = 22;

    /** All that is not cut out of drawings. */
    private static final int MADE = HALVES + PAIRS + PIECES + SCRIBBLES + MARKS + LETTERS;

    /** Pixels of firm ink along the longer side; with fewer the ends are too faint to be of use. */
    private static final int LEAST_FIRM = 16;

    private final LabelledImages digits;
    private final List<CutTiles.Cut> wrongCuts;
    private final List<CutTiles.Cut> cutPairs;
    private final Alphabet letters = Alphabet.letters();

    /**
     * Makes tiles out of these digits.
     *
     * @param digits what is cut up and put together; validation images do not belong here while training
     * @param cuts tiles that a segmenter made and that are no digit; may be empty
     */
    public NotDigits(LabelledImages digits, List<CutTiles.Cut> cuts) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there is no digit to make negatives from");
        }
        this.digits = digits;
        cutPairs = cuts.stream().filter(cut -> cut.label().isPair()).toList();
        wrongCuts = cuts.stream()
                .filter(cut -> !cut.label().isPair() && !Resemblance.toOne(ImageSet.strengths(cut.tile(), 0)))
                .toList();
    }

    /**
     * A new tile; equal generators give equal tiles.
     */
    public LabelledTile next(RandomGenerator random) {
        int kind = random.nextInt(MADE + (wrongCuts.isEmpty() ? 0 : WRONG_CUTS) + (cutPairs.isEmpty() ? 0 : CUT_PAIRS));
        if (kind >= MADE) {
            return cut(kind - MADE < WRONG_CUTS && !wrongCuts.isEmpty() ? wrongCuts : cutPairs, random);
        }
        while (true) {
            Optional<LabelledTile> tile = make(kind, random);
            if (tile.isPresent()
                    && isFirm(tile.get().pixels())
                    && !Resemblance.toOne(tile.get().pixels())) {
                return tile.get();
            }
        }
    }

    private static LabelledTile cut(List<CutTiles.Cut> cuts, RandomGenerator random) {
        CutTiles.Cut cut = cuts.get(random.nextInt(cuts.size()));
        return new LabelledTile(ImageSet.strengths(cut.tile(), 0), cut.label());
    }

    /** Some cuts leave nothing, or something that may be a digit: then empty. */
    private Optional<LabelledTile> make(int kind, RandomGenerator random) {
        if (kind < HALVES) {
            int index = random.nextInt(digits.size());
            return Cuts.half(digits.tile(index), digits.label(index), random).map(NotDigits::wrongCut);
        }
        if (kind < HALVES + PAIRS) {
            return Pairs.pair(digits, random.nextInt(digits.size()), random.nextInt(digits.size()), random);
        }
        if (kind < HALVES + PAIRS + PIECES) {
            return Cuts.piece(digits.tile(random.nextInt(digits.size())), random)
                    .map(NotDigits::wrongCut);
        }
        if (kind < HALVES + PAIRS + PIECES + SCRIBBLES) {
            return TileFrame.frame(Scribbles.scribble(random)).map(NotDigits::symbol);
        }
        Canvas canvas = kind < HALVES + PAIRS + PIECES + SCRIBBLES + MARKS
                ? Marks.mark(random)
                : letters.draw(letters.any(random), random);
        return TileFrame.frame(canvas).map(NotDigits::symbol);
    }

    private static LabelledTile wrongCut(float... pixels) {
        return new LabelledTile(pixels, TileLabel.WRONG_CUT);
    }

    private static LabelledTile symbol(float... pixels) {
        return new LabelledTile(pixels, TileLabel.SYMBOL);
    }

    private static boolean isFirm(float[] tile) {
        return Extent.of(tile)
                .filter(extent -> Math.max(extent.width(), extent.height()) >= LEAST_FIRM)
                .isPresent();
    }
}
