package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds lines of writing. A tall mark is linked to the nearest one on its right that stands on much the same rows, however
 * wide the blank between them; chains of links follow a sloped or wavy line. Small marks then join the line of the tall
 * mark that they are nearest to.
 */
public final class LineFinder {
    /** A mark is tall from this share of the typical size on. */
    private static final double TALL = 0.45;
    /** Neighbours in a line share at least this part of the rows of the lower one. */
    private static final double SHARED_ROWS = 0.5;
    /** A small mark belongs to a line when it is nearer than this share of the typical size. */
    private static final double NEAR = 0.6;

    /** Groups {@code marks} into lines, top to bottom; within a line the marks are ordered by their centres. */
    public List<List<Mark>> find(List<Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        double typical = typicalSize(marks);
        List<Mark> tall = marks.stream()
                .filter(mark -> mark.box().longerSide() >= TALL * typical)
                .toList();
        LineSets lines = new LineSets(marks);
        for (Mark mark : tall) {
            lines.joinNearest(mark, tall, other -> isRightOf(mark.box(), other.box()));
        }
        List<Mark> small = new ArrayList<>(marks);
        small.removeAll(tall);
        for (Mark mark : small) {
            lines.joinNearest(mark, tall, other -> belongsTo(mark.box(), other.box(), typical));
        }
        return lines.sets().stream()
                .sorted(Comparator.comparingDouble(LineFinder::middle))
                .toList();
    }

    /** The longer side of a mark such that half of all ink is in larger ones. */
    private static double typicalSize(List<Mark> marks) {
        List<Integer> sides =
                marks.stream().map(mark -> mark.box().longerSide()).sorted().toList();
        long half = sides.stream().mapToLong(Integer::longValue).sum() / 2;
        long below = 0;
        for (int side : sides) {
            below += side;
            if (below >= half) {
                return side;
            }
        }
        return sides.get(sides.size() - 1);
    }

    private static boolean isRightOf(Box left, Box right) {
        return centreX(left) < centreX(right) && sharesRows(left, right);
    }

    private static boolean sharesRows(Box one, Box other) {
        return one.overlapY(other) >= SHARED_ROWS * Math.min(one.height(), other.height());
    }

    private static boolean belongsTo(Box small, Box tall, double typical) {
        return sharesRows(small, tall) || LineSets.distance(small, tall) <= NEAR * typical;
    }

    static double centreX(Box box) {
        return box.x() + box.width() / 2.0;
    }

    private static double middle(List<Mark> line) {
        return line.stream()
                .mapToDouble(mark -> mark.box().y() + mark.box().height() / 2.0)
                .average()
                .orElse(0);
    }
}
