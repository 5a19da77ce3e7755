package dev.digits.segmentation;

import java.util.List;

/**
 * A line cut into its digits.
 *
 * @param digits one for each range that was given, in the same order
 * @param unclaimed boxes of the marks that belong to none of them, in pixels of the submitted drawing
 */
public record LineCut(List<CutDigit> digits, List<Box> unclaimed) {
    public LineCut {
        digits = List.copyOf(digits);
        unclaimed = List.copyOf(unclaimed);
    }
}
