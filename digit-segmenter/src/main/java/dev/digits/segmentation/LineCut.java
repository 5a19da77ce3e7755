package dev.digits.segmentation;

import java.util.List;

/**
 * A line cut into its digits.
 *
 * @param digits one for each range that was given, in the same order
 * @param unclaimed what belongs to none of them: marks, those together that stand one above the other, such as the strokes of an equals sign
 */
public record LineCut(List<CutDigit> digits, List<UnclaimedMark> unclaimed) {
    public LineCut {
        digits = List.copyOf(digits);
        unclaimed = List.copyOf(unclaimed);
    }
}
