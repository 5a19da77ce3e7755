package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tells which digits each mark belongs to, by the columns that it takes: those whose centres it holds. A digit whose centre no
 * mark holds claims the nearest. A mark that holds several centres need not belong to all of these digits: what is a stroke of
 * one may reach over another that has ink enough of its own, in a mark of at least half the line's height.
 */
final class Claims {
    private final List<Box> marks;
    private final boolean areStrokes;
    private final double[] centres;
    private final double height;
    private final List<TreeSet<Integer>> digits = new ArrayList<>();
    /** For each digit the marks that are its alone. */
    private final List<List<Box>> own;

    private Claims(List<Box> marks, boolean areStrokes, double... centres) {
        this.marks = marks;
        this.areStrokes = areStrokes;
        this.centres = centres;
        height = marks.stream().reduce(Box::union).orElseThrow().height();
        own = Arrays.stream(centres)
                .<List<Box>>mapToObj(centre -> new ArrayList<>())
                .toList();
    }

    /**
     * Finds the digits of each mark, from left to right.
     *
     * @param marks of a line, at least one
     * @param centres of its digits, ascending
     */
    static List<List<Integer>> of(List<Box> marks, boolean areStrokes, double... centres) {
        Claims claims = new Claims(marks, areStrokes, centres);
        claims.byCentre();
        claims.ofDigitsBesideInk();
        claims.keepOwn();
        List<List<Integer>> settled = new ArrayList<>();
        for (int mark = 0; mark < marks.size(); mark++) {
            settled.add(claims.settled(mark));
        }
        return settled;
    }

    /** Orders marks by how far a column is from them. */
    static Comparator<Mark> byDistance(double column) {
        return Comparator.comparingDouble(mark -> distance(mark.box(), column));
    }

    private void byCentre() {
        for (Box mark : marks) {
            TreeSet<Integer> held = new TreeSet<>();
            for (int digit = 0; digit < centres.length; digit++) {
                if (distance(mark, centres[digit]) == 0) {
                    held.add(digit);
                }
            }
            digits.add(held);
        }
    }

    private void ofDigitsBesideInk() {
        for (int digit = 0; digit < centres.length; digit++) {
            int beside = digit;
            if (digits.stream().noneMatch(held -> held.contains(beside))) {
                Comparator<Integer> nearest =
                        Comparator.comparingDouble(mark -> distance(marks.get(mark), centres[beside]));
                int mark = IntStream.range(0, marks.size())
                        .boxed()
                        .filter(i ->
                                digits.get(i).isEmpty() && distance(marks.get(i), centres[beside]) < Mark.PART * height)
                        .min(nearest)
                        .orElseGet(() -> IntStream.range(0, marks.size())
                                .boxed()
                                .min(nearest)
                                .orElseThrow());
                digits.get(mark).add(digit);
            }
        }
    }

    private void keepOwn() {
        for (int mark = 0; mark < marks.size(); mark++) {
            if (digits.get(mark).size() == 1) {
                own.get(digits.get(mark).first()).add(marks.get(mark));
            }
        }
    }

    private List<Integer> settled(int mark) {
        List<Integer> held = List.copyOf(digits.get(mark));
        if (held.size() < 2) {
            return held;
        }
        List<Integer> needing = held.stream()
                .filter(digit -> !hasBody(digit, areStrokes && isNearNext(digit, held) ? 0 : height / 2))
                .toList();
        if (needing.isEmpty()) {
            return List.of(mostCrossed(mark, held));
        }
        return needing;
    }

    /** True when some mark is this digit's alone, and as tall as {@code least}. */
    private boolean hasBody(int digit, double least) {
        return own.get(digit).stream().anyMatch(mark -> mark.height() >= least);
    }

    /** Whether the one before it or the one behind it is near; centres and held digits ascend. */
    private boolean isNearNext(int digit, List<Integer> held) {
        int at = Collections.binarySearch(held, digit);
        return (at > 0 && isNear(digit, held.get(at - 1))) || (at < held.size() - 1 && isNear(digit, held.get(at + 1)));
    }

    private boolean isNear(int digit, int other) {
        return Math.abs(centres[other] - centres[digit]) < Mark.PART * height;
    }

    /** The digit whose own ink a mark shares most pixels of its box with; of equal ones that with the nearest centre. */
    private int mostCrossed(int mark, List<Integer> held) {
        Box box = marks.get(mark);
        double middle = box.x() + box.width() / 2.0;
        return held.stream()
                .min(Comparator.<Integer>comparingDouble(digit -> -crossed(box, digit))
                        .thenComparingDouble(digit -> Math.abs(centres[digit] - middle)))
                .orElseThrow();
    }

    private double crossed(Box box, int digit) {
        return own.get(digit).stream()
                .mapToDouble(mark -> Math.max(0, box.overlapX(mark)) * (double) Math.max(0, box.overlapY(mark)))
                .sum();
    }

    private static double distance(Box mark, double column) {
        return Math.max(0, Math.max(mark.x() - column, column - mark.right()));
    }
}
