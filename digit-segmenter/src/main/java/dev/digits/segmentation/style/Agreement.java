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
            sum -= cost(i, digits);
        }
        return sum;
    }

    /**
     * How much better the line agrees when a digit of it is read as each of the ten than when it is read as {@code reference}.
     *
     * @param index of the digit
     * @param digits what all are read as; what this one is does not matter
     */
    double[] ofEach(int index, int reference, int... digits) {
        int[] read = digits.clone();
        read[index] = reference;
        double without = of(read);
        double[] each = new double[10];
        for (int value = 0; value < each.length; value++) {
            read[index] = value;
            each[value] = of(read) - without;
        }
        return each;
    }

    private double cost(int index, int... digits) {
        double nearestSame = Double.POSITIVE_INFINITY;
        double nearestOther = Double.POSITIVE_INFINITY;
        for (int i = 0; i < digits.length; i++) {
            if (i != index) {
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
