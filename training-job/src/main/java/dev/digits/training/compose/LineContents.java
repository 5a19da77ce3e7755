package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chooses what stands on a composed line: digits, letters and signs, and by which hands. */
final class LineContents {
    /** Lines of letters and signs alone, and lines in which some stand among digits. */
    private static final double OTHERS_ALONE = 0.14;

    private static final double OTHERS_AMONG = 0.13;
    private static final double OTHER = 0.25;
    /** Lines of numbers with signs as in dates and sums. */
    private static final double EXPRESSIONS = 0.17;
    /** Lines on which a number was crossed out, beside at most {@value #MOST_CORRECTED} digits. */
    private static final double CORRECTIONS = 0.07;

    private static final int MOST_CORRECTED = 6;
    /** Lines by one hand, by any hands, else of MNIST's digits. */
    private static final double ONE_HAND = 0.58;

    private static final double ANY_HANDS = 0.16;
    /** Lines of few different digits, such as 100 and 7777. */
    private static final double REPEATED = 0.12;
    /** Lines of at most {@value #SHORT} digits; the others have up to {@value #LONGEST}. */
    private static final double SHORT_LINES = 0.6;

    private static final int SHORT = 4;
    private static final int LONGEST = 9;
    /** Longest word of letters and signs alone; half of them are one letter. */
    private static final int LONGEST_WORD = 5;
    /** Lines without a digit that are print, of at most {@value #MOST_PRINTED} words. */
    private static final double PRINTED = 0.15;

    private static final int MOST_PRINTED = 3;
    /** How far MNIST's strokes are thinned at most: beyond it some vanish. */
    private static final double THINNEST = -0.5;

    private final GlyphBank bank;

    LineContents(GlyphBank bank) {
        this.bank = bank;
    }

    /** What the next line holds, in the order of writing. */
    List<Glyph> choose(RandomGenerator random) {
        List<Glyph> glyphs = uncorrected(random);
        if (bank.hasInk() && glyphs.size() <= MOST_CORRECTED && random.nextDouble() < CORRECTIONS) {
            glyphs = new ArrayList<>(glyphs);
            glyphs.add(random.nextInt(glyphs.size() + 1), bank.struckNumber(random));
        }
        return glyphs;
    }

    private List<Glyph> uncorrected(RandomGenerator random) {
        double others = random.nextDouble();
        if (others < OTHERS_ALONE) {
            return withoutDigits(random);
        }
        int count = 1 + random.nextInt(random.nextDouble() < SHORT_LINES ? SHORT : LONGEST);
        List<Glyph> digits = digits(count, random);
        if (others < OTHERS_ALONE + OTHERS_AMONG) {
            digits.replaceAll(digit -> random.nextDouble() < OTHER ? bank.other(random) : digit);
        } else if (others < OTHERS_ALONE + OTHERS_AMONG + EXPRESSIONS) {
            return Expression.of(digits, bank, random);
        }
        return digits;
    }

    private List<Glyph> withoutDigits(RandomGenerator random) {
        List<Glyph> glyphs = new ArrayList<>();
        if (random.nextDouble() < PRINTED) {
            for (int left = 1 + random.nextInt(MOST_PRINTED); left > 0; left--) {
                glyphs.add(PrintedLetters.word(random));
            }
            return glyphs;
        }
        for (int left = 1 + (random.nextBoolean() ? 0 : random.nextInt(LONGEST_WORD)); left > 0; left--) {
            glyphs.add(bank.alone(random));
        }
        return glyphs;
    }

    /** So many digits by one hand, by any hands, or of images. */
    List<Glyph> digits(int count, RandomGenerator random) {
        double source = bank.hasInk() ? random.nextDouble() : 1;
        List<InkGlyph> hand = source < ONE_HAND ? bank.writer(random) : List.of();
        double pen = 0.6 * random.nextGaussian();
        List<Glyph> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (source < ONE_HAND) {
                digits.add(hand.get(random.nextInt(hand.size())));
            } else if (source < ONE_HAND + ANY_HANDS) {
                digits.add(bank.ink(random));
            } else {
                Glyph image = bank.image(random);
                digits.add(
                        image instanceof TileGlyph tile ? tile.withPen(Math.max(THINNEST, Math.min(1, pen))) : image);
            }
        }
        if (count > 1 && random.nextDouble() < REPEATED) {
            List<Glyph> two = List.copyOf(digits.subList(0, 2));
            digits.replaceAll(digit -> two.get(random.nextInt(2)));
        }
        return digits;
    }
}
