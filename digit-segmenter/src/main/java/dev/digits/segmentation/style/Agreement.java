package dev.digits.segmentation.style;

import java.util.List;

/**
 * How well the digits of a line agree, read one way or another: what is read as one digit should look alike, and what
 * looks alike should be read as one digit. Each digit is held against the nearest of the others, since a writer may have
 * two forms of a digit. Natural logarithms, 0 for full agreement and less for any other.
 */
final class Agreement {
    /** Shapes no farther apart than this may well be a writer's same digit: nine in ten such pairs of a line are. */
    private static final double ALIKE = 0.2;

    /** What each unit of distance beyond {@link #ALIKE} costs two that are read as the same, and below it two that are not. */
    private static final double STEEPNESS = 20;

    /** What one digit costs at most, by either rule: some people's digits do differ. */
    private static final double MOST = 2;

    private final double[][] distances;

    Agreement(List<TileShape> shapes) {
        distances = shapes.stream()
                .map(one -> shapes.stream().mapToDouble(one::distance).toArray())
                .toArray(double[][]::new);
    }

    /** Of the whole line. */
    double of(int... digits) {
        double sum = 0;
        for (int i = 0; i < digits.length; i++) {
            sum -= cost(i, -1, digits);
        }
        return sum;
    }

    /**
     * What a digit of the line adds to the agreement of the others when it is read as each of the ten.
     *
     * @param index of the digit
     * @param digits what all are read as; what this one is does not matter
     */
    double[] ofEach(int index, int... digits) {
        double others = 0;
        for (int i = 0; i < digits.length; i++) {
            others -= i == index ? 0 : cost(i, index, digits);
        }
        double[] each = new double[10];
        int[] read = digits.clone();
        for (int value = 0; value < each.length; value++) {
            read[index] = value;
            each[value] = of(read) - others;
        }
        return each;
    }

    /** What one digit costs, as if that at {@code without} were not there. */
    private double cost(int index, int without, int... digits) {
        double nearestSame = Double.POSITIVE_INFINITY;
        double nearestOther = Double.POSITIVE_INFINITY;
        for (int i = 0; i < digits.length; i++) {
            if (i != index && i != without) {
                double distance = distances[index][i];
                if (digits[i] == digits[index]) {
                    nearestSame = Math.min(nearestSame, distance);
                } else {
                    nearestOther = Math.min(nearestOther, distance);
                }
            }
        }
        return (nearestSame < Double.POSITIVE_INFINITY ? capped(nearestSame - ALIKE) : 0)
                + capped(ALIKE - nearestOther);
    }

    private static double capped(double excess) {
        return Math.min(MOST, STEEPNESS * Math.max(0, excess));
    }
}
