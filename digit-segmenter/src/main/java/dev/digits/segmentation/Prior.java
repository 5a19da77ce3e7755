package dev.digits.segmentation;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How well size, shape and cuts of a candidate suit one digit of its line, before the network looks at its pixels.
 *
 * @param measures how much of each part speaks against it, 0 or more; a part that is missing is 0
 */
public record Prior(Map<Part, Double> measures) {
    /** Nothing speaks against the candidate. */
    public static final Prior NEUTRAL = new Prior(Map.of());

    /** What may speak against a candidate. Each has a fitted {@link Weight}, some a second one for the refusal. */
    public enum Part {
        /** How many line heights it is smaller than six tenths of one. */
        SMALL(Weight.SMALL, Weight.REFUSAL_SMALL),
        /** How many line heights it is lower than half of one, as dashes are. */
        FLAT(Weight.FLAT, Weight.REFUSAL_FLAT),
        /** How many line heights it is wider than eight tenths of one. */
        WIDE(Weight.WIDE, Weight.REFUSAL_WIDE),
        /** Cuts that part it from the rest of its mark; one through less ink than a stroke is wide counts less. */
        CUT(Weight.CUT, Weight.REFUSAL_CUT),
        /** Cuts through strokes of the pen, which seldom run on from digit to digit; as {@link #CUT}, for ink. */
        PEN_CUT(Weight.PEN_CUT, Weight.REFUSAL_PEN_CUT),
        /** Share of its columns above three tenths that it has in common with another mark. */
        SHARED(Weight.SHARED),
        /** The same with another piece of its own mark. */
        SHARED_OWN(Weight.SHARED_OWN),
        /** Pen strokes that are left out of it but touch it. */
        TOUCH(Weight.TOUCH, Weight.REFUSAL_TOUCH);

        private final Weight ofDigit;
        private final Optional<Weight> ofRefusal;

        Part(Weight ofDigit) {
            this.ofDigit = ofDigit;
            ofRefusal = Optional.empty();
        }

        Part(Weight ofDigit, Weight ofRefusal) {
            this.ofDigit = ofDigit;
            this.ofRefusal = Optional.of(ofRefusal);
        }
    }

    public Prior {
        EnumMap<Part, Double> copy = new EnumMap<>(Part.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    /** How much of a part speaks against it; 0 or more. */
    public double measure(Part part) {
        return measures.getOrDefault(part, 0.0);
    }

    /** What each part adds to the score of the candidate as a digit: natural logarithms, 0 or less. */
    public Map<Part, Double> parts() {
        EnumMap<Part, Double> parts = new EnumMap<>(Part.class);
        measures.forEach((part, measure) -> parts.put(part, -part.ofDigit.fitted() * measure));
        return parts;
    }

    /** The sum of all parts, 0 or less. */
    public double total() {
        return total(PathWeights.FITTED);
    }

    /** The sum of all parts under other weights. */
    public double total(PathWeights weights) {
        double total = 0;
        for (Map.Entry<Part, Double> measure : measures.entrySet()) {
            total -= weights.get(measure.getKey().ofDigit) * measure.getValue();
        }
        return total;
    }

    /** What the parts add to the score of the candidate as two digits: as for one, but width has a weight of its own. */
    public double ofTwo(PathWeights weights) {
        return total(weights) + (weights.get(Part.WIDE.ofDigit) - weights.get(Weight.TWO_WIDE)) * measure(Part.WIDE);
    }

    /** What the parts add to the score of the candidate as no digit, under these weights. */
    public double ofRefusal(PathWeights weights) {
        double total = 0;
        for (Map.Entry<Part, Double> measure : measures.entrySet()) {
            Optional<Weight> weight = measure.getKey().ofRefusal;
            total -= weight.isPresent() ? weights.get(weight.get()) * measure.getValue() : 0;
        }
        return total;
    }
}
