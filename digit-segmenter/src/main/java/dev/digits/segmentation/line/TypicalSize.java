package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import java.util.List;

/** The size that most writing has. */
public final class TypicalSize {
    private TypicalSize() {}

    /**
     * The longer side such that half of all length is in longer ones, so that many small fragments count little.
     *
     * @return pixels; 0 when there are no boxes
     */
    public static double of(List<Box> boxes) {
        return median(boxes.stream().map(Box::longerSide).sorted().toList());
    }

    private static double median(List<Integer> sides) {
        double half = sides.stream().mapToLong(Integer::longValue).sum() / 2.0;
        double below = 0;
        for (int side : sides) {
            below += side;
            if (below >= half) {
                return side;
            }
        }
        return 0;
    }
}
