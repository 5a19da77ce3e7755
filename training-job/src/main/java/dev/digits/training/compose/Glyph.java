package dev.digits.training.compose;

/**
 * One thing that stands on a line: a digit, or a letter or sign that is none. Coordinates are in digit heights, x from the
 * left edge of its ink to the right, y from the baseline down, so that ink above the baseline has negative y.
 */
sealed interface Glyph permits InkGlyph, TileGlyph {
    /** Label of what is no digit. */
    int NO_DIGIT = -1;

    /** 0 to 9, or {@link #NO_DIGIT}. */
    int label();

    /** Width of its ink, or of the pen's way, in digit heights. */
    double width();

    /** Height of its ink, or of the pen's way, in digit heights. */
    double height();

    /** The same glyph as the same hand might have written it another time. */
    Glyph changed(GlyphChange change);
}
