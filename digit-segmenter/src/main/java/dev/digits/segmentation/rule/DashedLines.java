package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.run.DisjointSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the dashes of printed lines from strokes: many straight pieces in a row, as long and as thick as each other and at even distances,
 * which are at most half as long as what is written beside them is tall. A column of ones is none: ones are as tall as other digits.
 */
public final class DashedLines {
    private final List<Box> all;
    private final List<Line> lines;

    private DashedLines(List<Box> straight, List<Box> all) {
        this.all = all;
        List<Line> inARow = Stream.of(true, false)
                .flatMap(isUpright -> rows(straight, isUpright).stream())
                .map(Line::new)
                .filter(Line::isEven)
                .toList();
        Set<Box> pieces = new HashSet<>();
        inARow.forEach(line -> line.boxes().forEach(pieces::add));
        List<Box> others = all.stream().filter(box -> !pieces.contains(box)).toList();
        lines = inARow.stream().filter(line -> line.isLowBeside(others)).toList();
    }

    /** A straight piece of ink. */
    private record Dash(Box box, boolean isUpright) {
        static boolean isAt(Box box, boolean isUpright) {
            Dash dash = new Dash(box, isUpright);
            return dash.length() >= 1.5 * dash.thickness();
        }

        int from() {
            return isUpright ? box.y() : box.x();
        }

        int length() {
            return isUpright ? box.height() : box.width();
        }

        int thickness() {
            return isUpright ? box.width() : box.height();
        }

        /** Whether another one that begins later may be the next of its line, or one behind that. */
        boolean isFollowedBy(Dash later) {
            int blank = later.from() - from() - length();
            int common = isUpright ? box.overlapX(later.box) : box.overlapY(later.box);
            return blank > 0
                    && blank <= Mark.MUCH * length()
                    && common > 0
                    && areAlike(length(), later.length())
                    && areAlike(thickness(), later.thickness());
        }
    }

    /** Dashes in a row, from the first on. */
    private record Line(List<Dash> dashes) {
        Stream<Box> boxes() {
            return dashes.stream().map(Dash::box);
        }

        private int longest() {
            return dashes.stream().mapToInt(Dash::length).max().orElseThrow();
        }

        /** From one dash to the next. */
        int pitch() {
            int[] steps = steps().sorted().toArray();
            return steps[steps.length / 2];
        }

        private IntStream steps() {
            return IntStream.range(1, dashes.size())
                    .map(i -> dashes.get(i).from() - dashes.get(i - 1).from());
        }

        /** Where a digit hides a dash, its line is longer without one. */
        boolean isEven() {
            if (dashes.size() <= Mark.MUCH) {
                return false;
            }
            int pitch = pitch();
            return steps().allMatch(step -> step > pitch || areAlike(step, pitch))
                    && steps().filter(step -> areAlike(step, pitch)).count() >= Mark.MUCH;
        }

        /** Beside writing; what goes round the line is none. */
        boolean isLowBeside(List<Box> others) {
            Box box = box();
            int tallest = others.stream()
                    .filter(other -> !other.contains(box))
                    .mapToInt(Box::height)
                    .max()
                    .orElse(0);
            return 2 * longest() <= tallest;
        }

        private Box box() {
            return boxes().reduce(Box::union).orElseThrow();
        }

        /** With one dash more at both ends. */
        Reach reach() {
            Box box = box();
            int more = pitch();
            Box longer = dashes.get(0).isUpright()
                    ? new Box(box.x(), box.y() - more, box.width(), box.height() + 2 * more)
                    : new Box(box.x() - more, box.y(), box.width() + 2 * more, box.height());
            return new Reach(longer, PrintedRules.LONGER * longest() + 1);
        }
    }

    /** Where pieces of a line may be that are no longer than its dashes. */
    private record Reach(Box box, double longest) {
        boolean holds(Box piece) {
            return piece.longerSide() <= longest && piece.overlapX(box) > 0 && piece.overlapY(box) > 0;
        }
    }

    /**
     * The marks that are dashes, and the corners in which dashes of two lines meet.
     *
     * @param straight boxes of marks that are nearly filled with ink
     * @param all boxes of all marks
     */
    public static Set<Box> of(List<Box> straight, List<Box> all) {
        return new DashedLines(straight, all).pieces();
    }

    private Set<Box> pieces() {
        Set<Box> pieces = new HashSet<>();
        lines.forEach(line -> line.boxes().forEach(pieces::add));
        List<Reach> reaches = lines.stream().map(Line::reach).toList();
        all.stream()
                .filter(box ->
                        reaches.stream().filter(reach -> reach.holds(box)).count() > 1)
                .forEach(pieces::add);
        return pieces;
    }

    private static List<List<Dash>> rows(List<Box> straight, boolean isUpright) {
        List<Dash> dashes = straight.stream()
                .filter(box -> Dash.isAt(box, isUpright))
                .map(box -> new Dash(box, isUpright))
                .sorted(Comparator.comparingInt(Dash::from))
                .toList();
        DisjointSets rows = new DisjointSets(dashes.size());
        for (int i = 0; i < dashes.size(); i++) {
            for (int later = i + 1; later < dashes.size(); later++) {
                if (dashes.get(i).isFollowedBy(dashes.get(later))) {
                    rows.join(i, later);
                }
            }
        }
        List<List<Dash>> found = new ArrayList<>();
        rows.sets().forEach(row -> found.add(row.stream().map(dashes::get).toList()));
        return found;
    }

    /** Within what rounding to pixels changes. */
    private static boolean areAlike(int one, int other) {
        return Math.max(one, other) <= PrintedRules.LONGER * Math.min(one, other) + 1;
    }
}
