package dev.digits.training.compose;

import java.util.Arrays;

/**
 * Where the ink of a glyph begins and ends in each band of rows, to place another beside it by the distance of their ink.
 *
 * @param left edge of the ink in each band, in canvas pixels; infinite in bands without ink
 * @param right edge
 */
@SuppressWarnings("ArrayRecordComponent") // measured with, never compared
record Silhouette(double[] left, double[] right) {
    private static final double BAND = 3;
    /** Bands above and below the baseline. */
    private static final int ABOVE = 40;

    private static final int BANDS = 60;

    /** @param pen width of the pen's trace in canvas pixels */
    static Silhouette of(PlacedGlyph placed, double pen) {
        double[] left = new double[BANDS];
        double[] right = new double[BANDS];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        Arrays.fill(right, Double.NEGATIVE_INFINITY);
        Silhouette silhouette = new Silhouette(left, right);
        if (placed.glyph() instanceof InkGlyph ink) {
            silhouette.add(ink, placed, pen / 2);
        } else if (placed.glyph() instanceof TileGlyph tile) {
            silhouette.add(tile, placed);
        }
        return silhouette;
    }

    /**
     * How far the ink of the next glyph is from this one's, in the band where it is least; diagonal neighbours count.
     *
     * @return infinite when they share no rows
     */
    double distanceTo(Silhouette next) {
        double least = Double.POSITIVE_INFINITY;
        for (int band = 0; band < BANDS; band++) {
            for (int other = Math.max(0, band - 1); other <= Math.min(BANDS - 1, band + 1); other++) {
                least = Math.min(least, next.left[other] - right[band]);
            }
        }
        return least;
    }

    private void add(InkGlyph ink, PlacedGlyph placed, double radius) {
        for (int stroke = 0; stroke < ink.x().length; stroke++) {
            float[] x = ink.x()[stroke];
            float[] y = ink.y()[stroke];
            for (int i = 0; i < x.length; i++) {
                int next = Math.min(i + 1, x.length - 1);
                double length = Math.abs(y[next] - y[i]) * placed.scaleY();
                int steps = 1 + (int) (length / BAND);
                for (int step = 0; step < steps; step++) {
                    double share = (double) step / steps;
                    double px = placed.x() + (x[i] + share * (x[next] - x[i])) * placed.scaleX();
                    double py = placed.baseline() + (y[i] + share * (y[next] - y[i])) * placed.scaleY();
                    add(py - radius, py + radius, px - radius, px + radius);
                }
            }
        }
    }

    private void add(TileGlyph tile, PlacedGlyph placed) {
        double across = placed.scaleX() / tile.pixelsAHeight();
        double down = placed.scaleY() / tile.pixelsAHeight();
        for (int row = 0; row < tile.rows(); row++) {
            double top = placed.baseline() + (row - tile.rows()) * down;
            for (int column = 0; column < tile.columns(); column++) {
                if (Byte.toUnsignedInt(tile.pixels()[row * tile.columns() + column]) >= 128) {
                    add(top, top + down, placed.x() + column * across, placed.x() + (column + 1) * across);
                }
            }
        }
    }

    private void add(double top, double bottom, double from, double to) {
        int first = Math.max(0, ABOVE + (int) Math.floor(top / BAND));
        int last = Math.min(BANDS - 1, ABOVE + (int) Math.floor(bottom / BAND));
        for (int band = first; band <= last; band++) {
            left[band] = Math.min(left[band], from);
            right[band] = Math.max(right[band], to);
        }
    }
}
