package dev.digits.segmentation.tile;

/** Means over squares that need not begin or end between pixels, as light falls on the cells of a scanner. */
final class AreaSampler {
    private final Grey ink;
    private final double window;

    /**
     * @param window side of the squares, in pixels of {@code ink}
     */
    AreaSampler(Grey ink, double window) {
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
    double[] sample(double[] columns, double[] rows) {
        double[][] across = new double[ink.height()][];
        double[] line = new double[ink.width() + 1];
        for (int row = 0; row < ink.height(); row++) {
            int sum = 0;
            for (int column = 0; column < ink.width(); column++) {
                sum += ink.pixels()[row * ink.width() + column] & 0xFF;
                line[column + 1] = sum;
            }
            across[row] = means(line, columns);
        }
        double[] means = new double[rows.length * columns.length];
        double[] down = new double[ink.height() + 1];
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < ink.height(); row++) {
                down[row + 1] = down[row] + across[row][column];
            }
            double[] cells = means(down, rows);
            for (int row = 0; row < rows.length; row++) {
                means[row * columns.length + column] = cells[row];
            }
        }
        return means;
    }

    private double[] means(double[] sums, double[] centres) {
        double[] means = new double[centres.length];
        for (int i = 0; i < centres.length; i++) {
            means[i] = (at(sums, centres[i] + window / 2) - at(sums, centres[i] - window / 2)) / window;
        }
        return means;
    }

    private static double at(double[] sums, double position) {
        double inside = Math.max(0, Math.min(sums.length - 1.0, position));
        int whole = (int) Math.min(sums.length - 2.0, inside);
        return sums[whole] + (inside - whole) * (sums[whole + 1] - sums[whole]);
    }
}
