package dev.digits.training.compose;

import dev.digits.training.negatives.Print;
import java.util.List;
import java.util.random.RandomGenerator;

/** Letters and signs in print as glyphs of a line. */
final class PrintedLetters {
    /** Small letters are made at least so high, in capitals. */
    private static final double LOWEST = 0.6;

    private static final List<TileGlyph> ALL =
            Print.letters().stream().map(PrintedLetters::glyph).toList();

    private PrintedLetters() {}

    /** One of them, each as likely as the others. */
    static TileGlyph any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static TileGlyph glyph(Print.Letter letter) {
        TileGlyph cut = TileGlyph.of(Glyph.NO_DIGIT, letter.pixels(), Print.SIDE);
        // small letters stand alone as high as digits do
        double height = Math.max(cut.rows(), LOWEST * Print.CAPITAL);
        return new TileGlyph(Glyph.NO_DIGIT, cut.pixels(), cut.columns(), cut.rows(), height);
    }
}
