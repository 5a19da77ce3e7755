package dev.digits.decoder;

import java.util.List;

/**
 * The beginning of a labelling, and the probability of all paths over the columns so far that spell it. Those that end in a
 * blank are kept apart: only from them does the last digit once more make a new digit.
 */
final class Prefix {
    private final Prefix parent;
    private final int length;
    private final int last;
    private final Prefix[] children = new Prefix[ColumnScores.BLANK];
    private double endingInBlank = LogSpace.ZERO;
    private double endingInDigit = LogSpace.ZERO;
    private double nextEndingInBlank = LogSpace.ZERO;
    private double nextEndingInDigit = LogSpace.ZERO;
    private double probability = LogSpace.ZERO;
    private boolean reached;

    private Prefix(Prefix parent, int last) {
        this.parent = parent;
        this.length = parent == null ? 0 : parent.length + 1;
        this.last = last;
    }

    /** The empty prefix, before the first column. */
    static Prefix empty() {
        Prefix empty = new Prefix(null, ColumnScores.BLANK);
        empty.endingInBlank = 0;
        empty.probability = 0;
        return empty;
    }

    /** Natural logarithm of the probability of all paths that spell this prefix. */
    double probability() {
        return probability;
    }

    /** Goes on to the next column without a new digit: by a blank, or by the last digit held on. */
    void stay(ColumnScores scores, int column, List<Prefix> next) {
        reach(next);
        nextEndingInBlank = LogSpace.add(nextEndingInBlank, probability + scores.at(column, ColumnScores.BLANK));
        if (parent != null) {
            nextEndingInDigit = LogSpace.add(nextEndingInDigit, endingInDigit + scores.at(column, last));
        }
    }

    /** Goes on to the next column by a new digit, unless that is less likely than {@code least}. */
    void extend(int digit, double emission, double least, List<Prefix> next) {
        double paths = emission + (digit == last ? endingInBlank : probability);
        if (paths > least) {
            if (children[digit] == null) {
                children[digit] = new Prefix(this, digit);
            }
            Prefix child = children[digit];
            child.reach(next);
            child.nextEndingInDigit = LogSpace.add(child.nextEndingInDigit, paths);
        }
    }

    private void reach(List<Prefix> next) {
        if (!reached) {
            reached = true;
            next.add(this);
        }
    }

    /** Makes the next column the present one. */
    void advance() {
        endingInBlank = nextEndingInBlank;
        endingInDigit = nextEndingInDigit;
        probability = LogSpace.add(endingInBlank, endingInDigit);
        nextEndingInBlank = LogSpace.ZERO;
        nextEndingInDigit = LogSpace.ZERO;
        reached = false;
    }

    int[] labels() {
        int[] labels = new int[length];
        for (Prefix prefix = this; prefix.parent != null; prefix = prefix.parent) {
            labels[prefix.length - 1] = prefix.last;
        }
        return labels;
    }
}
