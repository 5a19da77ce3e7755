package dev.digits.segmentation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Digits that stand beside each other.
 *
 * @param digits from left to right, at least one
 */
public record Line(List<Digit> digits) {
    public Line {
        digits = List.copyOf(digits);
    }

    /** The digits as text, such as {@code "407"}. */
    public String text() {
        return digits.stream().map(digit -> Integer.toString(digit.value())).collect(Collectors.joining());
    }
}
