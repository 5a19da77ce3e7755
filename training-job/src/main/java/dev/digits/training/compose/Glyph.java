package dev.digits.training.compose;

import dev.digits.decoder.MarkKind;
import java.util.Optional;

/**
 * One thing that stands on a line: a digit, or a letter or sign that is none. Coordinates are in digit heights, x from the
 * left edge of its ink to the right, y from the baseline down, so that ink above the baseline has negative y.
 */
sealed interface Glyph permits InkGlyph, TileGlyph {
    /** Label of a letter or a word. */
    int LETTER = -1;

    /** Label of a sign. */
    int SIGN = -2;

    /** Label of a digit that is crossed out. */
    int CORRECTED = -3;

    /** Label of what is none of these: a number as a whole, or a mark of which it is not known what it is. */
    int OTHER = -4;

    /** 0 to 9, or one of the labels of what is no digit. */
    int label();

    /** Whether it is one of the ten digits. */
    default boolean isDigit() {
        return label() >= 0;
    }

    /** What it is where it is no digit; empty for a digit, and where that is not known. */
    default Optional<MarkKind> kind() {
        return switch (label()) {
            case LETTER -> Optional.of(MarkKind.LETTER);
            case SIGN -> Optional.of(MarkKind.SIGN);
            case CORRECTED -> Optional.of(MarkKind.CORRECTED);
            default -> Optional.empty();
        };
    }

    /** Width of its ink, or of the pen's way, in digit heights. */
    double width();

    /** Height of its ink, or of the pen's way, in digit heights. */
    double height();

    /** The same glyph as the same hand might have written it another time. */
    Glyph changed(GlyphChange change);
}
