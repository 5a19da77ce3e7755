package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts marks together that stand one above the other or meet, as the strokes of a letter or of an equals sign do. */
final class MarkStacks {
    private MarkStacks() {}

    /** The marks from left to right, those of one thing as one. */
    static List<Mark> of(List<Mark> marks) {
        List<Mark> sorted = marks.stream()
                .sorted(Comparator.comparingInt(mark -> mark.box().x()))
                .toList();
        List<Mark> stacks = new ArrayList<>();
        List<Mark> stack = new ArrayList<>();
        Box box = null;
        for (Mark mark : sorted) {
            if (box != null && !areOne(box, mark.box())) {
                stacks.add(Mark.join(stack));
                stack.clear();
                box = null;
            }
            stack.add(mark);
            box = box == null ? mark.box() : box.union(mark.box());
        }
        if (box != null) {
            stacks.add(Mark.join(stack));
        }
        return stacks;
    }

    /** An underline and what stands above it are two things, unless they touch. */
    private static boolean areOne(Box one, Box other) {
        boolean meet = one.overlapX(other) > 0 && one.overlapY(other) > 0;
        int wider = Math.max(one.width(), other.width());
        return meet || (one.sharesColumns(other) && wider <= Mark.MUCH * Math.min(one.width(), other.width()));
    }
}
