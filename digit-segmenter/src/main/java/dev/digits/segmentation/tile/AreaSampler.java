package dev.digits.segmentation.tile;

import dev.digits.segmentation.GreyImage;

/** Means over squares that need not begin or end between pixels, as light falls on the cells of a scanner. */
public final class AreaSampler {
    private final GreyImage ink;
    private final double window;

    /**
     * @param window side of the squares, in pixels of {@code ink}
     */
    public AreaSampler(GreyImage ink, double window) {
        this.ink = ink;
        this.window = window;
    }

    /**
     * Samples a grid.
     *
     * @param columns centres of the squares; where they lie outside the picture there is paper
     * @param rows the same
     * @return row-major, 0 to 255
     */
    public double[] sample(double[] columns, double[] rows) {
        Edges left = edges(columns, -window / 2, ink.width());
        Edges right = edges(columns, window / 2, ink.width());
        double[][] across = new double[columns.length][ink.height() + 1];
        byte[] pixels = ink.pixels();
        int width = ink.width();
        double[] sums = new double[width + 1];
        for (int row = 0; row < ink.height(); row++) {
            int sum = 0;
            int from = row * width;
            for (int column = 0; column < width; column++) {
                sum += pixels[from + column] & 0xFF;
                sums[column + 1] = sum;
            }
            for (int column = 0; column < columns.length; column++) {
                double mean = (right.at(column, sums) - left.at(column, sums)) / window;
                across[column][row + 1] = across[column][row] + mean;
            }
        }
        Edges top = edges(rows, -window / 2, ink.height());
        Edges bottom = edges(rows, window / 2, ink.height());
        double[] means = new double[rows.length * columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                means[row * columns.length + column] =
                        (bottom.at(row, across[column]) - top.at(row, across[column])) / window;
            }
        }
        return means;
    }

    /** Where the squares begin or end: in which pixel each, and how far into it. */
    @SuppressWarnings("ArrayRecordComponent") // looked up in loops, never compared
    private record Edges(int[] pixels, double[] parts) {
        /** What {@code sums} up to each pixel come to at an edge. */
        double at(int edge, double[] sums) {
            int pixel = pixels[edge];
            return sums[pixel] + parts[edge] * (sums[pixel + 1] - sums[pixel]);
        }
    }

    private static Edges edges(double[] centres, double offset, int length) {
        int[] pixels = new int[centres.length];
        double[] parts = new double[centres.length];
        for (int i = 0; i < centres.length; i++) {
            double inside = Math.max(0, Math.min(length, centres[i] + offset));
            pixels[i] = (int) Math.min(length - 1.0, inside);
            parts[i] = inside - pixels[i];
        }
        return new Edges(pixels, parts);
    }
}
