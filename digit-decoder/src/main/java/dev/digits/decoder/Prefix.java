package dev.digits.decoder;

import java.util.List;

/**
 * The beginning of a labelling, and the probability of all paths over the columns so far that spell it, times a favour for each digit behind
 * the first. Paths that end in a
 * blank are kept apart: only behind them does the last digit make a new digit. All prefixes of a column share one scale, so
 * these are no logarithms and yet never run out of range.
 */
final class Prefix {
    private final Prefix parent;
    private final int length;
    private final int last;
    /** By digit; made with the first child, as most prefixes are dropped without one. */
    private Prefix[] children;

    private double endingInBlank;
    private double endingInDigit;
    private double nextEndingInBlank;
    private double nextEndingInDigit;
    private boolean reached;

    private Prefix(Prefix parent, int last) {
        this.parent = parent;
        this.length = parent == null ? 0 : parent.length + 1;
        this.last = last;
    }

    /** The empty prefix before the first column. */
    static Prefix empty() {
        Prefix empty = new Prefix(null, ColumnScores.BLANK);
        empty.endingInBlank = 1;
        return empty;
    }

    /** Probability of all paths that spell this prefix, on the scale of the column. */
    double probability() {
        return endingInBlank + endingInDigit;
    }

    /**
     * Goes on to the next column.
     *
     * @param emissions probability of each class there
     * @param favour of a new digit that is not the first
     * @param least a new digit that makes a prefix less probable than this is left out
     * @param next where all prefixes of the next column are collected
     */
    void extend(double[] emissions, double favour, double least, List<Prefix> next) {
        reach(next);
        nextEndingInBlank += probability() * emissions[ColumnScores.BLANK];
        nextEndingInDigit += endingInDigit * emissions[last];
        double times = parent == null ? 1 : favour;
        for (int digit = 0; digit < ColumnScores.BLANK; digit++) {
            double paths = times * (digit == last ? endingInBlank : probability()) * emissions[digit];
            if (paths > least) {
                Prefix child = child(digit);
                child.reach(next);
                child.nextEndingInDigit += paths;
            }
        }
    }

    private Prefix child(int digit) {
        if (children == null) {
            children = new Prefix[ColumnScores.BLANK];
        }
        if (children[digit] == null) {
            children[digit] = new Prefix(this, digit);
        }
        return children[digit];
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
        nextEndingInBlank = 0;
        nextEndingInDigit = 0;
        reached = false;
    }

    void scale(double factor) {
        endingInBlank *= factor;
        endingInDigit *= factor;
    }

    int[] labels() {
        int[] labels = new int[length];
        for (Prefix prefix = this; prefix.parent != null; prefix = prefix.parent) {
            labels[prefix.length - 1] = prefix.last;
        }
        return labels;
    }
}
