package dev.digits.segmentation.path;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A value for every {@link Weight}.
 *
 * @param values one for each
 */
public record PathWeights(Map<Weight, Double> values) {
    /** What drawings are read with. */
    public static final PathWeights FITTED = of(Weight::fitted);

    public PathWeights {
        EnumMap<Weight, Double> copy = new EnumMap<>(Weight.class);
        copy.putAll(values);
        if (copy.size() != Weight.values().length) {
            throw new IllegalArgumentException("every weight must have a value, not only " + copy.keySet());
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** Asks for the value of each weight. */
    public static PathWeights of(ToDoubleFunction<Weight> valueOf) {
        EnumMap<Weight, Double> values = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            values.put(weight, valueOf.applyAsDouble(weight));
        }
        return new PathWeights(values);
    }

    /** The value of one. */
    public double get(Weight weight) {
        return values.get(weight);
    }
}
