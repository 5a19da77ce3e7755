package dev.digits.benchmarks.paths;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.util.EnumMap;
import java.util.Map;

/** Weights as an array, in the order of {@link Weight}. */
final class WeightVector {
    private WeightVector() {}

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
