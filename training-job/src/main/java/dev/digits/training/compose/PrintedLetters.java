package dev.digits.training.compose;

import dev.digits.segmentation.GreyImage;
import dev.digits.training.negatives.Print;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Letters, signs and words in print as glyphs of a line. */
final class PrintedLetters {
    /** Small letters are made at least so high, in capitals. */
    private static final double LOWEST = 0.6;

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
    private static final String VOWELS = "aeiou";
    private static final int MOST_SYLLABLES = 2;
    private static final double ALL_CAPITALS = 0.3;
    /** Words as they stand on forms and bills; the others are syllables, so that no word is learned by heart. */
    private static final double REAL = 0.4;

    private static final List<String> WORDS = List.of("""
            all Bill Call Cell Date Datum Dollar EUR Euro Feld Fill Gebiet Gilt High ID III \
            in ill Jahr Juli July kg km Kilo Limit Line List Litre Mail Mill Mobil Nett Nil No Null \
            Number of Oil only Page Phone Pill Price Roll Seite Serial Soll Still Student Subtotal \
            Table Tax Tel Till to Total Unit USD until Vertical VIII Voll will Zahl Zeile \
            Zoll""".split(" "));

    private static final List<TileGlyph> ALL =
            Print.letters().stream().map(PrintedLetters::glyph).toList();

    private PrintedLetters() {}

    /** One of them, each as likely as the others. */
    static TileGlyph any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /**
     * A word as one glyph, whose capitals are as high as digits: one as it stands on forms, or of syllables with a capital at its front,
     * or either all in capitals.
     */
    static TileGlyph word(RandomGenerator random) {
        String text = random.nextDouble() < REAL ? WORDS.get(random.nextInt(WORDS.size())) : syllables(random);
        boolean capitals = random.nextDouble() < ALL_CAPITALS;
        GreyImage ink = Print.word(capitals ? text.toUpperCase(Locale.ROOT) : text, random);
        return new TileGlyph(Glyph.LETTER, ink.pixels(), ink.width(), ink.height(), Print.CAPITAL);
    }

    private static String syllables(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(MOST_SYLLABLES); left > 0; left--) {
            text.append(any(CONSONANTS, random)).append(any(VOWELS, random));
            if (random.nextBoolean()) {
                text.append(any(CONSONANTS, random));
            }
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }

    private static char any(String letters, RandomGenerator random) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private static TileGlyph glyph(Print.Letter letter) {
        int label = Character.isLetter(letter.character()) ? Glyph.LETTER : Glyph.SIGN;
        TileGlyph cut = TileGlyph.of(label, letter.pixels(), Print.SIDE);
        // small letters stand alone as high as digits do
        double height = Math.max(cut.rows(), LOWEST * Print.CAPITAL);
        return new TileGlyph(label, cut.pixels(), cut.columns(), cut.rows(), height);
    }
}
