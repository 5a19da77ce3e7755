package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Weights as an array, in the order of {@link Weight}. */
final class WeightVector {
    /** What speaks against a candidate as a digit never speaks for it. */
    private static final Set<Weight> NOT_NEGATIVE = EnumSet.range(Weight.SMALL, Weight.TOUCH);

    private WeightVector() {}

    /** The lowest value that each weight may take. */
    static double[] lowest() {
        return Arrays.stream(Weight.values())
                .mapToDouble(weight -> NOT_NEGATIVE.contains(weight) ? 0 : Double.NEGATIVE_INFINITY)
                .toArray();
    }

    /** The values as an array. */
    static double[] of(PathWeights weights) {
        return weights.values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** An array as weights. */
    static PathWeights weights(double[] vector) {
        Map<Weight, Double> values = new EnumMap<>(Weight.class);
        int next = 0;
        for (Weight weight : Weight.values()) {
            values.put(weight, vector[next++]);
        }
        return new PathWeights(values);
    }

    /** The sum of the products of two arrays' numbers. */
    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    /** Adds {@code factor} times a vector to another. */
    static void add(double[] target, double factor, double[] vector) {
        for (int k = 0; k < target.length; k++) {
            target[k] += factor * vector[k];
        }
    }
}
