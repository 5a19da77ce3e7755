package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.line.TypicalSize;
import java.util.Comparator;
import java.util.List;

/**
 * How well the shape of a group suits one digit of its line, before any pixel is looked at.
 *
 * @param height typical height of the line's digits in sheet pixels
 */
record LinePrior(double height) {
    private static final double SMALL = 0.4;
    private static final double SMALL_WEIGHT = 8;
    private static final double GAP_WEIGHT = 6;
    private static final double WIDE = 1.1;
    private static final double WIDE_WEIGHT = 3;

    static LinePrior of(List<Box> atoms) {
        return new LinePrior(Math.max(1, TypicalSize.of(atoms)));
    }

    /** Natural logarithm of a weight, 0 or less. */
    double of(AtomGroup group, List<Box> atoms) {
        double small = Math.max(0, SMALL - group.box().longerSide() / height);
        double wide = Math.max(0, group.box().width() / height - WIDE);
        return -SMALL_WEIGHT * small - WIDE_WEIGHT * wide - GAP_WEIGHT * blank(group, atoms) / height;
    }

    /** Columns between the group's atoms that hold none of its ink. */
    private static int blank(AtomGroup group, List<Box> atoms) {
        int reach = group.box().x();
        int blank = 0;
        for (Box member : group.select(atoms).stream()
                .sorted(Comparator.comparingInt(Box::x))
                .toList()) {
            blank += Math.max(0, member.x() - reach);
            reach = Math.max(reach, member.right());
        }
        return blank;
    }
}
