package dev.digits.segmentation.line;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Disjoint sets of marks (union-find), at first one a mark. */
final class LineSets {
    private final List<Mark> marks;
    private final Map<Mark, Mark> parents = new IdentityHashMap<>();

    LineSets(List<Mark> marks) {
        this.marks = marks;
        marks.forEach(mark -> parents.put(mark, mark));
    }

    /** Puts {@code mark} into the set of the nearest of {@code others} that {@code fits}, if there is one. */
    void joinNearest(Mark mark, List<Mark> others, Predicate<Mark> fits) {
        others.stream()
                .filter(other -> other != mark && fits.test(other))
                .min(Comparator.comparingDouble(other -> distance(mark.box(), other.box())))
                .ifPresent(nearest -> parents.put(root(mark), root(nearest)));
    }

    /** The sets, each ordered from left to right by the centres of its marks' boxes. */
    List<List<Mark>> sets() {
        Map<Mark, List<Mark>> sets = new IdentityHashMap<>();
        for (Mark mark : marks) {
            sets.computeIfAbsent(root(mark), root -> new ArrayList<>()).add(mark);
        }
        Collection<List<Mark>> lines = sets.values();
        lines.forEach(line -> line.sort(Comparator.comparingDouble(mark -> LineFinder.centreX(mark.box()))));
        return List.copyOf(lines);
    }

    /** Length of the blank between two boxes; 0 when they meet. */
    static double distance(Box one, Box other) {
        return Math.hypot(Math.max(0, -one.overlapX(other)), Math.max(0, -one.overlapY(other)));
    }

    private Mark root(Mark mark) {
        Mark root = mark;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }
}
