package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import java.util.List;

/** The height that most writing has. */
public final class TypicalSize {
    private TypicalSize() {}

    /**
     * The height such that half of all height is in taller ones, so that many small fragments count little. Digits that are joined make a
     * mark several times as wide as they are high.
     *
     * @return pixels; 0 when there are no boxes
     */
    public static double of(List<Box> boxes) {
        return median(boxes.stream().map(Box::height).sorted().toList());
    }

    private static double median(List<Integer> heights) {
        double half = heights.stream().mapToLong(Integer::longValue).sum() / 2.0;
        double below = 0;
        for (int height : heights) {
            below += height;
            if (below >= half) {
                return height;
            }
        }
        return 0;
    }
}
