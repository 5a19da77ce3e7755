package dev.digits.training.compose;

import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What lines are composed of: MNIST's digits, and, where ink is given, the digits of each writer, numbers as they were written,
 * and letters and signs that are no digits. Never changed; safe for use by several threads.
 */
public final class GlyphBank {
    private final LabelledImages images;
    private final List<List<InkGlyph>> writers;
    private final List<InkGlyph> digits;
    private final List<InkNumber> numbers;
    private final List<InkGlyph> others;

    GlyphBank(
            LabelledImages images, List<List<InkGlyph>> writers, List<InkNumber> numbers, List<InkGlyph> others) {
        this.images = images;
        this.writers = writers.stream().map(List::copyOf).toList();
        this.digits = writers.stream().flatMap(List::stream).toList();
        this.numbers = List.copyOf(numbers);
        this.others = List.copyOf(others);
    }

    /** A bank of MNIST's digits alone. */
    public static GlyphBank of(LabelledImages images) {
        return new GlyphBank(images, List.of(), List.of(), List.of());
    }

    boolean hasInk() {
        return !digits.isEmpty();
    }

    boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    /** Letters and signs of the ink, or, without any, signs that are drawn. */
    Glyph other(RandomGenerator random) {
        return others.isEmpty() || random.nextDouble() < SIGNS
                ? Signs.draw(random)
                : others.get(random.nextInt(others.size()));
    }

    /** Share of drawn signs among what is no digit. */
    private static final double SIGNS = 0.3;

    Glyph image(RandomGenerator random) {
        int index = random.nextInt(images.size());
        byte[] pixels = new byte[ImageSet.PIXELS];
        System.arraycopy(images.pixels(), index * ImageSet.PIXELS, pixels, 0, pixels.length);
        return TileGlyph.of(images.label(index), pixels, ImageSet.SIDE);
    }

    InkGlyph ink(RandomGenerator random) {
        return digits.get(random.nextInt(digits.size()));
    }

    /** All digits of one writer; a writer of many is as likely as one of few. */
    List<InkGlyph> writer(RandomGenerator random) {
        return writers.get(random.nextInt(writers.size()));
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
