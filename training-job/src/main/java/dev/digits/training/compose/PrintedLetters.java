package dev.digits.training.compose;

import dev.digits.training.letters.Letter;
import dev.digits.training.letters.Letters;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Letters and signs of fonts as glyphs of a line.
 *
 * @param glyphs at least one
 */
record PrintedLetters(List<TileGlyph> glyphs) {
    /** Small letters are made at least so high, in capitals. */
    private static final double LOWEST = 0.6;

    static PrintedLetters of(Letters letters) {
        return new PrintedLetters(
                letters.all().stream().map(PrintedLetters::glyph).toList());
    }

    /** One of them, each as likely as the others. */
    TileGlyph any(RandomGenerator random) {
        return glyphs.get(random.nextInt(glyphs.size()));
    }

    private static TileGlyph glyph(Letter letter) {
        // small letters stand alone as high as digits do
        double height = Math.max(letter.rows(), LOWEST * Letter.CAPITAL);
        return new TileGlyph(Glyph.NO_DIGIT, letter.pixels(), letter.columns(), letter.rows(), height);
    }
}
