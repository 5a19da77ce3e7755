package dev.digits.segmentation.style;

import dev.digits.segmentation.path.BestPath;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.Step;
import dev.digits.segmentation.path.StepScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the digits of a line agree with each other: reads each such that what the network says of it and how well it
 * agrees with the others ({@link Agreement}) are together as good as can be. Candidates, and what is refused or read as
 * two, stay as the path has them. Thread-safe.
 */
public final class LineStyle {
    /** No agreement is worth more: digits are not read otherwise that score worse by this. */
    private static final double WORST = 7;

    /** So many other readings of one digit are tried, the best. */
    private static final int MOST_OTHERS = 3;

    /** Up to so many other readings in a line they are tried two at a time too. */
    private static final int MOST_TOGETHER = 24;

    /** A line of more digits is made to agree part by part. */
    private static final int LONGEST = 40;

    private static final int ROUNDS = 10;

    private final StepScorer scorer;

    /**
     * Makes lines agree.
     *
     * @param scorer that the paths went by
     */
    public LineStyle(StepScorer scorer) {
        this.scorer = scorer;
    }

    /** The same path, its digits read anew. */
    public BestPath agree(BestPath path) {
        List<Step> digits =
                path.steps().stream().filter(step -> step.values().size() == 1).toList();
        IdentityHashMap<Step, Step> readings = new IdentityHashMap<>();
        for (int from = 0; from < digits.size(); from += LONGEST) {
            Line line = new Line(digits.subList(from, Math.min(digits.size(), from + LONGEST)));
            if (line.digits.size() > 1 && !line.others.isEmpty()) {
                line.read(readings);
            }
        }
        return readings.isEmpty()
                ? path
                : new BestPath(replaced(path.steps(), readings), replaced(path.considered(), readings));
    }

    private static List<Step> replaced(List<Step> steps, IdentityHashMap<Step, Step> readings) {
        return steps.stream().map(step -> readings.getOrDefault(step, step)).toList();
    }

    /** Another way to read a digit. */
    private record Other(int index, int value) {}

    /** The digits of one line; one thread. */
    private final class Line {
        final List<Step> digits;
        final double[][] scores;
        final List<Other> others = new ArrayList<>();

        Line(List<Step> digits) {
            this.digits = digits;
            scores = digits.stream()
                    .map(step -> IntStream.range(0, 10)
                            .mapToDouble(value -> scorer.ofDigit(step.scored(), value))
                            .toArray())
                    .toArray(double[][]::new);
            for (int i = 0; i < scores.length; i++) {
                others.addAll(others(i));
            }
        }

        private List<Other> others(int index) {
            int read = digits.get(index).values().get(0);
            double[] ofValues = scores[index];
            return IntStream.range(0, 10)
                    .filter(value -> value != read && ofValues[read] - ofValues[value] < WORST)
                    .boxed()
                    .sorted(Comparator.comparingDouble(value -> -ofValues[value]))
                    .limit(MOST_OTHERS)
                    .map(value -> new Other(index, value))
                    .toList();
        }

        void read(IdentityHashMap<Step, Step> readings) {
            Agreement agreement = new Agreement(digits.stream()
                    .map(step -> TileShape.of(step.candidate().tile()))
                    .toList());
            int[] values = best(agreement);
            for (int i = 0; i < values.length; i++) {
                Step step = digits.get(i);
                ScoredCandidate scored = step.scored()
                        .withStyle(agreement.ofEach(i, step.values().get(0), values));
                readings.put(step, new Step(scored, List.of(values[i]), scorer.ofDigit(scored, values[i])));
            }
        }

        /** Changes one reading, two, or all of a kind, as long as it gets better: the best change of each round. */
        private int[] best(Agreement agreement) {
            int[] best = digits.stream().mapToInt(step -> step.values().get(0)).toArray();
            double highest = score(best, agreement);
            boolean better = true;
            for (int round = 0; round < ROUNDS && better; round++) {
                better = false;
                int[] from = best;
                for (int[] changed : changes(from)) {
                    double score = score(changed, agreement);
                    if (score > highest) {
                        highest = score;
                        best = changed;
                        better = true;
                    }
                }
            }
            return best;
        }

        private List<int[]> changes(int... from) {
            List<int[]> changes = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                int[] one = changed(others.get(i), from);
                changes.add(one);
                if (others.size() <= MOST_TOGETHER) {
                    others.subList(0, i).stream()
                            .map(other -> changed(other, one))
                            .forEach(changes::add);
                }
            }
            for (int read = 0; read < 10; read++) {
                for (int value = 0; value < 10; value++) {
                    changes.add(allChanged(read, value, from));
                }
            }
            return changes;
        }

        /** All that are read as {@code read} and may be {@code value}: one by one they would still look like the rest. */
        private int[] allChanged(int read, int value, int... from) {
            int[] changed = from;
            for (Other other : others) {
                if (other.value() == value && from[other.index()] == read) {
                    changed = changed(other, changed);
                }
            }
            return changed;
        }

        private static int[] changed(Other other, int... from) {
            int[] changed = from.clone();
            changed[other.index()] = other.value();
            return changed;
        }

        private double score(int[] values, Agreement agreement) {
            double sum = agreement.of(values);
            for (int i = 0; i < values.length; i++) {
                sum += scores[i][values[i]];
            }
            return sum;
        }
    }
}
