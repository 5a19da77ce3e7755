package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.run.DisjointSets;
import java.util.List;

/**
 * Marks whose boxes overlap, or nearly, as those of the strokes of one digit do.
 *
 * @param members indices of the marks
 * @param box that holds them all
 */
record Stack(List<Integer> members, Box box) {
    /** Two marks of a stack are together no taller than this many typical sizes: lines of writing may come so near. */
    private static final double TALLEST = 1.9;
    /** Two that do not meet are near each other, and together no taller than this many: as one digit is. */
    static final double TALLEST_APART = 1.5;

    /** Puts each mark into exactly one stack. */
    static List<Stack> of(List<Box> marks, double typicalSize) {
        DisjointSets stacks = new DisjointSets(marks.size());
        for (int one = 0; one < marks.size(); one++) {
            for (int other = one + 1; other < marks.size(); other++) {
                if (standOnEachOther(marks.get(one), marks.get(other), typicalSize)) {
                    stacks.join(one, other);
                }
            }
        }
        return stacks.sets().stream()
                .map(members -> new Stack(
                        members,
                        members.stream().map(marks::get).reduce(Box::union).orElseThrow()))
                .toList();
    }

    private static boolean standOnEachOther(Box one, Box other, double typicalSize) {
        int height = one.union(other).height();
        boolean areNear = -one.overlapY(other) <= Mark.NEAR * typicalSize && height <= TALLEST_APART * typicalSize;
        boolean meet = one.overlapY(other) > 0 && height <= TALLEST * typicalSize;
        return one.sharesColumns(other) && (areNear || meet);
    }
}
