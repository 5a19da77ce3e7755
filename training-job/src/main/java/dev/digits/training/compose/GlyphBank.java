package dev.digits.training.compose;

import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.ink.InkSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What lines are composed of: MNIST's digits, and, where ink is given, the digits of each writer, numbers as they were written,
 * and letters and signs that are no digits. Never changed; safe for use by several threads.
 */
public final class GlyphBank {
    /** Share of drawn signs in what stands among digits and is none. */
    private static final double SIGNS = 0.5;
    /** Share of digits that were crossed out, in what stands among digits or alone and is none. */
    private static final double STRUCK_OUT = 0.1;
    /** Share of print in letters. */
    private static final double PRINT = 0.4;
    /** A writer of more digits than this comes no more often: nobody's hand is to be learned by heart. */
    private static final int MOST_COUNTED = 40;
    /** Longer numbers would make strips too wide for a batch. */
    private static final int LONGEST_NUMBER = 12;
    /** Longest number that is crossed out. */
    private static final int LONGEST_STRUCK = 4;

    private final LabelledImages images;
    private final List<List<InkGlyph>> writers;
    private final List<InkGlyph> digits;
    private final List<InkNumber> numbers;
    private final List<InkGlyph> others;
    private final int[] shares;
    private final int allShares;

    GlyphBank(LabelledImages images, List<List<InkGlyph>> writers, List<InkNumber> numbers, List<InkGlyph> others) {
        this.images = images;
        this.writers = writers.stream().map(List::copyOf).toList();
        this.digits = writers.stream().flatMap(List::stream).toList();
        this.numbers = List.copyOf(numbers);
        this.others = List.copyOf(others);
        this.shares = this.writers.stream()
                .mapToInt(own -> Math.min(own.size(), MOST_COUNTED))
                .toArray();
        this.allShares = Arrays.stream(shares).sum();
    }

    /** A bank of images and ink; without ink, of images alone. */
    public static GlyphBank of(LabelledImages images, InkPart ink) {
        Map<String, List<InkSample>> byWriter = ink.digits().stream()
                .filter(sample -> size(sample) > 0)
                .collect(Collectors.groupingBy(InkSample::writer, TreeMap::new, Collectors.toList()));
        List<List<InkGlyph>> writers = byWriter.values().stream()
                .map(samples -> glyphs(samples, medianHeight(samples)))
                .toList();
        List<InkNumber> numbers = ink.numbers().stream()
                .filter(sample -> sample.label().length() <= LONGEST_NUMBER
                        && sample.bounds().height() > 0)
                .map(sample -> new InkNumber(
                        sample.label().chars().mapToObj(c -> c - '0').toList(), InkGlyph.whole(sample.strokes())))
                .toList();
        List<InkGlyph> others = ink.negatives().stream()
                .filter(sample -> size(sample) > 0)
                .map(sample -> InkGlyph.of(label(sample.label()), sample.strokes(), size(sample)))
                .toList();
        return new GlyphBank(images, writers, numbers, others);
    }

    private static List<InkGlyph> glyphs(List<InkSample> samples, double unit) {
        return samples.stream()
                .map(sample -> InkGlyph.of(sample.label().charAt(0) - '0', sample.strokes(), unit))
                .toList();
    }

    /** Of what is no digit. */
    private static int label(String text) {
        if (text.isBlank()) {
            return Glyph.OTHER;
        }
        return Character.isLetter(text.charAt(0)) ? Glyph.LETTER : Glyph.SIGN;
    }

    private static double medianHeight(List<InkSample> samples) {
        double[] heights = samples.stream()
                .mapToDouble(sample -> sample.bounds().height())
                .sorted()
                .toArray();
        double median = heights[heights.length / 2];
        return median > 0 ? median : size(samples.get(0));
    }

    private static double size(InkSample sample) {
        return Math.max(sample.bounds().width(), sample.bounds().height());
    }

    boolean hasInk() {
        return !digits.isEmpty();
    }

    boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    /** What stands among digits: a sign that is drawn, a digit that was crossed out, or a letter. */
    Glyph other(RandomGenerator random) {
        return random.nextDouble() < SIGNS ? Sign.any(random).draw(random) : alone(random);
    }

    /**
     * What may stand alone: a letter or sign of the ink, or in print, or a digit that was crossed out. A point or a comma alone would be
     * enlarged to a digit.
     */
    Glyph alone(RandomGenerator random) {
        return hasInk() && random.nextDouble() < STRUCK_OUT ? ink(random).struckOut(random) : letter(random);
    }

    /** A letter or sign of the ink, or in print. */
    Glyph letter(RandomGenerator random) {
        return others.isEmpty() || random.nextDouble() < PRINT
                ? PrintedLetters.any(random)
                : others.get(random.nextInt(others.size()));
    }

    Glyph image(RandomGenerator random) {
        int index = random.nextInt(images.size());
        byte[] pixels = new byte[ImageSet.PIXELS];
        System.arraycopy(images.pixels(), index * ImageSet.PIXELS, pixels, 0, pixels.length);
        return TileGlyph.of(images.label(index), pixels, ImageSet.SIDE);
    }

    InkGlyph ink(RandomGenerator random) {
        return digits.get(random.nextInt(digits.size()));
    }

    /**
     * All digits of one writer. A writer is as likely as he has digits, up to {@value #MOST_COUNTED}: a single digit of a writer of
     * few would come as often as all of another.
     */
    List<InkGlyph> writer(RandomGenerator random) {
        int at = random.nextInt(allShares);
        int writer = 0;
        while (at >= shares[writer]) {
            at -= shares[writer];
            writer++;
        }
        return writers.get(writer);
    }

    /** A number of one hand that was crossed out; only where there is ink. */
    InkGlyph struckNumber(RandomGenerator random) {
        List<InkGlyph> hand = writer(random);
        List<InkGlyph> number = IntStream.range(0, 2 + random.nextInt(LONGEST_STRUCK - 1))
                .mapToObj(i -> hand.get(random.nextInt(hand.size())))
                .toList();
        return InkGlyph.struckNumber(number, random);
    }

    InkNumber number(RandomGenerator random) {
        return numbers.get(random.nextInt(numbers.size()));
    }

    /** How much there is, for the plan of a run. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        parts.add(String.format("%,d images", images.size()));
        if (hasInk()) {
            parts.add(String.format(
                    "%,d digits of ink by %d writers, %,d numbers as written, %,d letters and signs",
                    digits.size(), writers.size(), numbers.size(), others.size()));
        }
        return String.join(", ", parts);
    }
}
