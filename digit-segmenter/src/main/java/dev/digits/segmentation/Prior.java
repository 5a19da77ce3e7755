package dev.digits.segmentation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well size, shape and cuts of a candidate suit one digit of its line, before the network looks at its pixels.
 *
 * @param measures how much of each part speaks against it, 0 or more; a part that is missing is 0
 */
public record Prior(Map<Part, Double> measures) {
    /** Nothing speaks against the candidate. */
    public static final Prior NEUTRAL = new Prior(Map.of());

    /**
     * What may speak against a candidate. The weights are fitted: see {@link dev.digits.segmentation.path}.
     */
    public enum Part {
        /** How many line heights it is smaller than six tenths of one. */
        SMALL(8.5, -1.4),
        /** How many line heights it is lower than half of one, as dashes are. */
        FLAT(4.2, -4.5),
        /** How many line heights it is wider than eight tenths of one. */
        WIDE(6.0, 3.2),
        /** Cuts that part it from the rest of its mark; one through less ink than a stroke is wide counts less. */
        CUT(0.58, 1.57),
        /** Stroke widths of ink along which these cuts run beyond one each. */
        LONG_CUT(0.2, 0),
        /** Share of its columns above three tenths that it has in common with another mark. */
        SHARED(2.9, 0),
        /** The same with another piece of its own mark. */
        SHARED_OWN(1.2, 0);

        private final double weight;
        private final double refusalWeight;

        Part(double weight, double refusalWeight) {
            this.weight = weight;
            this.refusalWeight = refusalWeight;
        }
    }

    public Prior {
        EnumMap<Part, Double> copy = new EnumMap<>(Part.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    /** What each part adds to the score of the candidate as a digit: natural logarithms, 0 or less. */
    public Map<Part, Double> parts() {
        EnumMap<Part, Double> parts = new EnumMap<>(Part.class);
        measures.forEach((part, measure) -> parts.put(part, -part.weight * measure));
        return parts;
    }

    /** The sum of all parts, 0 or less. */
    public double total() {
        double total = 0;
        for (Map.Entry<Part, Double> measure : measures.entrySet()) {
            total -= measure.getKey().weight * measure.getValue();
        }
        return total;
    }

    /** What the parts add to the score of the candidate as no digit. */
    public double ofRefusal() {
        double total = 0;
        for (Map.Entry<Part, Double> measure : measures.entrySet()) {
            total -= measure.getKey().refusalWeight * measure.getValue();
        }
        return total;
    }
}
