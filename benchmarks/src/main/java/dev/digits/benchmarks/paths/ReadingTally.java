package dev.digits.benchmarks.paths;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How drawings of one kind were read that were handed in one way.
 *
 * @param kind of drawing
 * @param form as which they were handed in
 * @param texts number of drawings, at least 1
 * @param right of them whose whole text is right
 * @param digits that they have
 * @param lost digits by which readings are shorter
 */
record ReadingTally(String kind, Form form, int texts, int right, int digits, int lost) {
    /** One tally for each kind and form, ordered by {@link #name}. */
    static List<ReadingTally> of(List<ReadDrawing> readings) {
        return readings.stream()
                .map(ReadingTally::of)
                .collect(Collectors.toMap(ReadingTally::name, tally -> tally, ReadingTally::plus, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static ReadingTally of(ReadDrawing reading) {
        return new ReadingTally(
                reading.drawing().kind(),
                reading.form(),
                1,
                reading.isRight() ? 1 : 0,
                reading.digits(),
                reading.lost());
    }

    private ReadingTally plus(ReadingTally other) {
        return new ReadingTally(
                kind, form, texts + other.texts, right + other.right, digits + other.digits, lost + other.lost);
    }

    /** Form and kind, for a person. */
    String name() {
        return form + " " + kind;
    }

    /** Share of whole texts read right, in percent. */
    double rightPercent() {
        return 100.0 * right / texts;
    }

    /** Share of digits lost, in percent; 0 where there is none to lose. */
    double lostPercent() {
        return digits == 0 ? 0 : 100.0 * lost / digits;
    }
}
