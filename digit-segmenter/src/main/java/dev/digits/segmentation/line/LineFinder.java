package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.run.DisjointSets;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds lines of writing. Marks that stand on each other, as strokes of one digit do, go together first. Then a tall one
 * is linked to the nearest on its right that stands on much the same rows, however wide the blank between them; chains of
 * links follow a sloped or wavy line. Small marks join the line of the tall mark that they are nearest to.
 */
public final class LineFinder {
    /** A small mark belongs to a line when it is nearer than this share of the typical size: no taller together than one digit is. */
    private static final double NEAR = Stack.TALLEST_APART - 1;

    /** Groups {@code marks} into lines, top to bottom; within a line the marks are ordered by their centres. */
    public List<List<Mark>> find(List<Mark> marks) {
        List<Box> boxes = marks.stream().map(Mark::box).toList();
        double typical = TypicalSize.of(boxes);
        List<Stack> stacks = Stack.of(boxes, typical);
        return link(stacks.stream().map(Stack::box).toList(), typical).stream()
                .map(line -> line.stream()
                        .flatMap(stack -> stacks.get(stack).members().stream())
                        .map(marks::get)
                        .sorted(Comparator.comparingDouble(mark -> centreX(mark.box())))
                        .toList())
                .sorted(Comparator.comparingDouble(LineFinder::middle))
                .toList();
    }

    private static List<List<Integer>> link(List<Box> boxes, double typical) {
        int[] tall = IntStream.range(0, boxes.size())
                .filter(i -> boxes.get(i).height() >= Mark.PART * typical)
                .toArray();
        DisjointSets lines = new DisjointSets(boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            boolean isTall = boxes.get(i).height() >= Mark.PART * typical;
            int mark = i;
            BiPredicate<Box, Box> fits =
                    isTall ? LineFinder::isLeftOf : (small, other) -> belongsTo(small, other, typical);
            nearest(mark, tall, boxes, fits).ifPresent(other -> lines.join(mark, other));
        }
        return lines.sets();
    }

    private static OptionalInt nearest(int mark, int[] others, List<Box> boxes, BiPredicate<Box, Box> fits) {
        Box box = boxes.get(mark);
        return IntStream.of(others)
                .filter(other -> other != mark && fits.test(box, boxes.get(other)))
                .boxed()
                .min(Comparator.comparingDouble(other -> box.distance(boxes.get(other))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static boolean isLeftOf(Box left, Box right) {
        return centreX(left) < centreX(right) && left.sharesRows(right);
    }

    private static boolean belongsTo(Box small, Box tall, double typical) {
        return small.sharesRows(tall) || small.distance(tall) <= NEAR * typical;
    }

    private static double centreX(Box box) {
        return box.x() + box.width() / 2.0;
    }

    private static double middle(List<Mark> line) {
        return line.stream()
                .mapToDouble(mark -> mark.box().y() + mark.box().height() / 2.0)
                .average()
                .orElse(0);
    }
}
