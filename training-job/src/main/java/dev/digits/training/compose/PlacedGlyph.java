package dev.digits.training.compose;

/**
 * A glyph at its place on a line. Lengths in canvas pixels; before the line's slope and slant.
 *
 * @param x of its left edge
 * @param baseline that it stands on, below 0 above the line's own
 * @param scaleX pixels a digit height, across
 * @param scaleY pixels a digit height, down
 */
record PlacedGlyph(Glyph glyph, double x, double baseline, double scaleX, double scaleY) {
    double width() {
        return glyph.width() * scaleX;
    }

    double right() {
        return x + width();
    }

    PlacedGlyph movedTo(double left) {
        return new PlacedGlyph(glyph, left, baseline, scaleX, scaleY);
    }
}
