package dev.digits.training.glyph;

import java.util.Locale;

/**
 * A stroke of a glyph.
 *
 * @param x of its places
 * @param y of its places
 * @param smooth whether it runs in a curve through them, else straight from one to the next
 */
@SuppressWarnings("ArrayRecordComponent") // read only by this package, never compared
public record GlyphStroke(double[] x, double[] y, boolean smooth) {

    private static final String SMOOTH = "~";

    /** @throws IllegalArgumentException naming the stroke */
    static GlyphStroke parse(String text) {
        boolean smooth = text.startsWith(SMOOTH);
        String[] places = (smooth ? text.substring(1) : text).split(",", -1);
        double[] x = new double[places.length];
        double[] y = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            String[] place = places[i].strip().split(" ", -1);
            if (place.length != 2) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "'%s' in '%s' is no place", places[i], text));
            }
            x[i] = Double.parseDouble(place[0]);
            y[i] = Double.parseDouble(place[1]);
        }
        return new GlyphStroke(x, y, smooth);
    }
}
