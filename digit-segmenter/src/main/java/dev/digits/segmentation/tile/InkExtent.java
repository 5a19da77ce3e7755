package dev.digits.segmentation.tile;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;

/**
 * How far ink reaches in one direction, in fractions of a pixel.
 *
 * @param from where the first pixel begins is 0
 */
record InkExtent(double from, double to) {
    /** Ink ends this part of its soft edge inside the place where its faintest grey does. */
    private static final double INSIDE = 0.2;

    /** Of both directions at once: first from left to right, then from top to bottom. */
    static InkExtent[] of(GreyImage ink, double softness) {
        int[] columns = new int[ink.width()];
        int[] rows = new int[ink.height()];
        byte[] pixels = ink.pixels();
        for (int row = 0; row < rows.length; row++) {
            int strongest = 0;
            for (int column = 0; column < columns.length; column++) {
                int grey = pixels[row * columns.length + column] & 0xFF;
                strongest = Math.max(strongest, grey);
                columns[column] = Math.max(columns[column], grey);
            }
            rows[row] = strongest;
        }
        return new InkExtent[] {of(columns, softness), of(rows, softness)};
    }

    double length() {
        return to - from;
    }

    double middle() {
        return (from + to) / 2;
    }

    private static InkExtent of(int[] strongest, double softness) {
        int first = 0;
        while (first < strongest.length && strongest[first] < Mark.FAINTEST) {
            first++;
        }
        if (first == strongest.length) {
            return new InkExtent(0, strongest.length);
        }
        int last = strongest.length - 1;
        while (strongest[last] < Mark.FAINTEST) {
            last--;
        }
        double inside = INSIDE * (softness - 1);
        double from = first + 0.5 - beyond(strongest[first], first == 0 ? 0 : strongest[first - 1]) + inside;
        double to =
                last + 0.5 + beyond(strongest[last], last + 1 == strongest.length ? 0 : strongest[last + 1]) - inside;
        return to - from >= 1 ? new InkExtent(from, to) : new InkExtent(first, last + 1);
    }

    /** How far outside the centre of a pixel of grey {@code edge}, next to one of {@code paper}, ink is at its faintest. */
    private static double beyond(int edge, int paper) {
        return Math.min(0.5, (edge - Mark.FAINTEST) / (double) (edge - paper));
    }
}
