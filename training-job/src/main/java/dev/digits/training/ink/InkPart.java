package dev.digits.training.ink;

import java.util.List;
import java.util.function.Predicate;

/**
 * The ink of some writers, by what it can teach. All in the order of the files.
 *
 * @param digits the label is one digit
 * @param numbers the label is two or more digits, without spaces; written on one line
 * @param negatives letters, signs and marks that do not look like digits
 */
public record InkPart(List<InkSample> digits, List<InkSample> numbers, List<InkSample> negatives) {
    /** No ink. */
    public static final InkPart NONE = new InkPart(List.of(), List.of(), List.of());

    public InkPart {
        digits = List.copyOf(digits);
        numbers = List.copyOf(numbers);
        negatives = List.copyOf(negatives);
    }

    /** Number of samples of all three sorts. */
    public int size() {
        return digits.size() + numbers.size() + negatives.size();
    }

    InkPart where(Predicate<InkSample> condition) {
        return new InkPart(
                digits.stream().filter(condition).toList(),
                numbers.stream().filter(condition).toList(),
                negatives.stream().filter(condition).toList());
    }
}
