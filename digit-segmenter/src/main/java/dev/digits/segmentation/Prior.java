package dev.digits.segmentation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well size, shape and gaps of a candidate suit one digit of its line, before the network looks at its pixels.
 *
 * @param parts natural logarithms, 0 or less; a part that is missing is 0
 */
public record Prior(Map<Part, Double> parts) {
    /** Nothing speaks against the candidate. */
    public static final Prior NEUTRAL = new Prior(Map.of());

    /** What may speak against a candidate. */
    public enum Part {
        /** It is smaller than its line's digits. */
        SMALL,
        /** It is wider than its line's digits. */
        WIDE,
        /** Blank columns part its atoms. */
        GAP,
        /** Its mark was cut through ink to make it. */
        CUT,
        /** It shares columns with ink that is not its own. */
        SHARED,
        /** Tall marks stand beside each other in it. */
        BESIDE
    }

    public Prior {
        EnumMap<Part, Double> copy = new EnumMap<>(Part.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
    }

    /** The sum of all parts, 0 or less. */
    public double total() {
        double total = 0;
        for (double part : parts.values()) {
            total += part;
        }
        return total;
    }
}
