package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The typical height is such that half of all height stands in taller atoms. */
    static LinePrior of(List<Box> atoms) {
        List<Integer> heights = atoms.stream().map(Box::longerSide).sorted().toList();
        long half = heights.stream().mapToLong(Integer::longValue).sum() / 2;
        long below = 0;
        for (int height : heights) {
            below += height;
            if (below >= half) {
                return new LinePrior(height);
            }
        }
        return new LinePrior(1);
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
        List<Box> members = members(group, atoms);
        for (Box member : members) {
            blank += Math.max(0, member.x() - reach);
            reach = Math.max(reach, member.right());
        }
        return blank;
    }

    private static List<Box> members(AtomGroup group, List<Box> atoms) {
        return IntStream.range(0, 32)
                .filter(k -> (group.members() >>> k & 1) == 1)
                .mapToObj(k -> atoms.get(group.first() + k))
                .sorted(Comparator.comparingInt(Box::x))
                .toList();
    }
}
