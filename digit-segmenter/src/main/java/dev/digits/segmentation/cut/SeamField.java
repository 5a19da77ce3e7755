package dev.digits.segmentation.cut;

import java.util.Arrays;

/**
 * For every pixel, the cheapest way through it from the top of a picture to its bottom, one row a step and at most one
 * column aside: segmentation by shortest paths (Wang and Jean, "Segmentation of merged characters by neural networks and
 * shortest path", 1994). Ink costs its grey; paper costs a little, and a step aside a little more, so that of two ways
 * with as much ink the straight one is taken.
 */
final class SeamField {
    private static final double PAPER = 0.01;
    private static final double ASIDE = 0.05;

    private final int width;
    private final int height;
    private final double[] ink;
    private final double[] fromTop;
    private final double[] fromBottom;
    /** Ink left of each column of each row; one number a row more than there are columns. */
    private final double[] leftOf;

    /**
     * Weighs a picture.
     *
     * @param ink row-major, 0 paper to 1 ink
     */
    SeamField(double[] ink, int width, int height) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        fromTop = weigh(0, 1);
        fromBottom = weigh(height - 1, -1);
        leftOf = sumRows();
    }

    private double[] weigh(int firstRow, int down) {
        double[] costs = new double[ink.length];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (int step = 0, row = firstRow; step < height; step++, row += down) {
            for (int column = 0; column < width; column++) {
                double before = step == 0 ? 0 : before(costs, row - down, column);
                costs[row * width + column] = before + ink[row * width + column] + PAPER;
            }
        }
        return costs;
    }

    private double before(double[] costs, int row, int column) {
        int cheapest = cheapest(costs, row, column);
        return costs[row * width + cheapest] + (cheapest == column ? 0 : ASIDE);
    }

    /** The cheapest of the three columns next to {@code column} in {@code row}. */
    private int cheapest(double[] costs, int row, int column) {
        int best = column;
        double bestCost = costs[row * width + column];
        for (int aside = -1; aside <= 1; aside += 2) {
            int other = column + aside;
            if (other >= 0 && other < width && costs[row * width + other] + ASIDE < bestCost) {
                best = other;
                bestCost = costs[row * width + other] + ASIDE;
            }
        }
        return best;
    }

    /** The row of {@code column} through whose ink the cheapest way leads, or -1 when the column has no ink. */
    int cheapestInk(int column) {
        int best = -1;
        for (int row = 0; row < height; row++) {
            if (ink[row * width + column] >= 0.5 && (best < 0 || cost(row, column) < cost(best, column))) {
                best = row;
            }
        }
        return best;
    }

    /** What the cheapest way through a pixel costs: about the pixels of ink on it. */
    double cost(int row, int column) {
        int pixel = row * width + column;
        return fromTop[pixel] + fromBottom[pixel] - ink[pixel];
    }

    /** Pixels of ink in the whole picture. */
    double ink() {
        double sum = 0;
        for (int row = 0; row < height; row++) {
            sum += leftOf[row * (width + 1) + width];
        }
        return sum;
    }

    /** Pixels of ink left of a way. */
    double inkLeftOf(int[] way) {
        double left = 0;
        for (int row = 0; row < height; row++) {
            left += leftOf[row * (width + 1) + way[row]];
        }
        return left;
    }

    private double[] sumRows() {
        double[] sums = new double[(width + 1) * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int at = row * (width + 1) + column;
                sums[at + 1] = sums[at] + ink[row * width + column];
            }
        }
        return sums;
    }

    /** The column in each row of the cheapest way through a pixel. */
    int[] way(int row, int column) {
        int[] columns = new int[height];
        columns[row] = column;
        for (int up = row - 1; up >= 0; up--) {
            columns[up] = cheapest(fromTop, up, columns[up + 1]);
        }
        for (int down = row + 1; down < height; down++) {
            columns[down] = cheapest(fromBottom, down, columns[down - 1]);
        }
        return columns;
    }
}
