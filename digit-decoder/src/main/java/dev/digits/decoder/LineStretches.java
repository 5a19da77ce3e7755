package dev.digits.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs the alternatives of a long line stretch by stretch, each with some digits around it, so that time and memory grow
 * with the line's length and not with its square. A line of up to {@value #STRETCH} digits is one stretch, and exact.
 */
final class LineStretches {
    /** Digits whose alternatives are weighed at once; numbers that people write are shorter. */
    static final int STRETCH = 32;
    /** Digits on either side that are weighed along. What stands beyond hardly bears on a digit so far away. */
    private static final int CONTEXT = STRETCH / 4;

    private LineStretches() {}

    /** The alternatives of each label, as {@link Alternatives#at} gives them. */
    static List<float[]> alternatives(ColumnScores scores, int[] labels, BestAlignment alignment) {
        List<float[]> all = new ArrayList<>(labels.length);
        for (int start = 0; start < labels.length; start += STRETCH) {
            int end = Math.min(labels.length, start + STRETCH);
            int first = Math.max(0, start - CONTEXT);
            int behind = Math.min(labels.length, end + CONTEXT);
            int fromColumn = first == 0 ? 0 : alignment.to(first - 1);
            int toColumn = behind == labels.length ? scores.columns() : alignment.from(behind);
            ColumnScores columns = scores.slice(fromColumn, toColumn);
            int[] around = Arrays.copyOfRange(labels, first, behind);
            Alternatives alternatives = new Alternatives(columns, new CtcLattice(columns, around));
            for (int i = start; i < end; i++) {
                all.add(alternatives.at(i - first));
            }
        }
        return all;
    }
}
