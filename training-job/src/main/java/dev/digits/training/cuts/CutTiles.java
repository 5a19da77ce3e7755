package dev.digits.training.cuts;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.mark.Mark;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.augment.Augmenter;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.label.TileLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Candidates of drawings in which digits of a data set touch, by what they are.
 *
 * @param digits each the whole of a digit and hardly anything else, with its label
 * @param others what is no digit: parts of digits, or more than one
 */
public record CutTiles(LabelledImages digits, List<Cut> others) {

    /** No drawings. */
    public static final CutTiles NONE = new CutTiles(LabelledImages.of(new byte[0], new byte[0]), List.of());

    /** For so many digits of the data set one drawing is made. */
    private static final int DIGITS_A_DRAWING = 4;

    /** So many candidates of a drawing are kept at most, of each sort, lest one that is cut into much counts for many. */
    private static final int MOST_OF_A_SORT = 6;

    private static final double SINGLE_OFTEN = 0.15;
    private static final double THREE_OFTEN = 0.3;

    /** Another hand for each digit of a drawing, gently: the tiles are changed once more in training. */
    private static final Augmentation HAND = new Augmentation(1, 6, 0.1, 0.15, 0, 0, 0.5, 0, 0.7);

    /**
     * A candidate and what it is.
     *
     * @param tile 784 bytes, row-major, ink 255 on 0
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
    public record Cut(byte[] tile, TileLabel label) {}

    /**
     * Writes and cuts drawings, on all processors; equal seeds give equal tiles.
     *
     * @param digits what is written; validation images do not belong here while training
     */
    public static CutTiles of(LabelledImages digits, long seed) {
        Segmenter segmenter = new Segmenter(Limits.DEFAULT);
        Augmenter hand = new Augmenter(HAND);
        List<Cut> cuts = IntStream.range(0, (digits.size() + DIGITS_A_DRAWING - 1) / DIGITS_A_DRAWING)
                .parallel()
                .mapToObj(drawing -> new SplittableRandom(seed * 1_000_003 + drawing))
                .flatMap(random -> cut(write(digits, hand, random), segmenter, random).stream())
                .toList();
        List<Cut> whole = cuts.stream().filter(cut -> cut.label().isDigit()).toList();
        List<Cut> others = cuts.stream().filter(cut -> !cut.label().isDigit()).toList();
        return new CutTiles(images(whole), others);
    }

    private static WrittenDigits write(LabelledImages digits, Augmenter hand, RandomGenerator random) {
        double kind = random.nextDouble();
        int count = kind < SINGLE_OFTEN ? 1 : kind < SINGLE_OFTEN + THREE_OFTEN ? 3 : 2;
        WrittenDigits written = new WrittenDigits();
        for (int i = 0; i < count; i++) {
            int index = random.nextInt(digits.size());
            written.add(hand.augment(digits.tile(index), random), digits.label(index), random);
        }
        return written;
    }

    private static List<Cut> cut(WrittenDigits written, Segmenter segmenter, RandomGenerator random) {
        CutLabel label = new CutLabel(written.digits());
        List<Cut> whole = new ArrayList<>();
        List<Cut> pairs = new ArrayList<>();
        List<Cut> wrong = new ArrayList<>();
        for (LatticeLine line : lines(written, segmenter)) {
            for (Candidate candidate : line.candidates()) {
                label.of(ink(line, candidate))
                        .ifPresent(shown -> (shown.isDigit() ? whole : shown.isPair() ? pairs : wrong)
                                .add(new Cut(candidate.tile().pixels(), shown)));
            }
        }
        List<Cut> kept = new ArrayList<>(some(whole, random));
        kept.addAll(some(pairs, random));
        kept.addAll(some(wrong, random));
        return kept;
    }

    private static List<LatticeLine> lines(WrittenDigits written, Segmenter segmenter) {
        try {
            return segmenter.segment(new Picture(written.png()), tile -> {}).lines();
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            throw new IllegalStateException("a drawing of three digits at most can be read", e);
        }
    }

    private static Mark ink(LatticeLine line, Candidate candidate) {
        return Mark.join(IntStream.range(0, Candidate.REACH)
                .filter(k -> (candidate.members() >> k & 1) == 1)
                .mapToObj(k -> line.atoms().get(candidate.first() + k).mark())
                .toList());
    }

    /** As many of them as are kept of a sort, any. */
    private static List<Cut> some(List<Cut> cuts, RandomGenerator random) {
        List<Cut> left = new ArrayList<>(cuts);
        while (left.size() > MOST_OF_A_SORT) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    private static LabelledImages images(List<Cut> cuts) {
        byte[] pixels = new byte[cuts.size() * LabelledImages.PIXELS];
        byte[] labels = new byte[cuts.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(cuts.get(i).tile(), 0, pixels, i * LabelledImages.PIXELS, LabelledImages.PIXELS);
            labels[i] = (byte) cuts.get(i).label().output();
        }
        return LabelledImages.of(pixels, labels);
    }
}
