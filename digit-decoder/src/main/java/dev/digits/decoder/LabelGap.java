package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;

/**
 * A labelling with one position open: all paths of the labels before it and all paths of the labels behind it, joined by
 * what is put between. Everything is the natural logarithm of a probability; index {@code t} of the tables stands for the
 * columns up to {@code t}, not included, or from {@code t} on.
 */
final class LabelGap {
    /** Columns in which no path is at least exp(-40) times as probable as the labelling are passed over, to save time. */
    private static final double NEGLIGIBLE = -40;

    private final ColumnScores scores;
    private final int columns;
    private final int labelBefore;
    private final int labelBehind;
    private final double[] beforeEndingInBlank;
    private final double[] before;
    private final double[] behindBeginningWithBlank;
    private final double[] behindBeginningWithLabel;
    private final double[] behind;

    LabelGap(ColumnScores scores, CtcLattice lattice, double[] forward, double[] backward, int position) {
        int states = lattice.states();
        int blankBefore = 2 * position;
        int blankBehind = blankBefore + 2;
        boolean isFirst = position == 0;
        boolean isLast = blankBehind == states - 1;
        this.scores = scores;
        this.columns = scores.columns();
        this.labelBefore = isFirst ? BLANK : lattice.symbol(blankBefore - 1);
        this.labelBehind = isLast ? BLANK : lattice.symbol(blankBehind + 1);
        this.beforeEndingInBlank = new double[columns + 1];
        this.before = new double[columns + 1];
        this.behindBeginningWithBlank = new double[columns + 1];
        this.behindBeginningWithLabel = new double[columns + 1];
        this.behind = new double[columns + 1];
        beforeEndingInBlank[0] = isFirst ? 0 : LogSpace.ZERO;
        before[0] = beforeEndingInBlank[0];
        behindBeginningWithBlank[columns] = isLast ? 0 : LogSpace.ZERO;
        behindBeginningWithLabel[columns] = LogSpace.ZERO;
        behind[columns] = behindBeginningWithBlank[columns];
        for (int column = 0; column < columns; column++) {
            int row = column * states;
            beforeEndingInBlank[column + 1] = forward[row + blankBefore];
            before[column + 1] = isFirst
                    ? forward[row + blankBefore]
                    : LogSpace.add(forward[row + blankBefore], forward[row + blankBefore - 1]);
            behindBeginningWithBlank[column] = lattice.emission(column, blankBehind) + backward[row + blankBehind];
            behindBeginningWithLabel[column] = isLast
                    ? LogSpace.ZERO
                    : lattice.emission(column, blankBehind + 1) + backward[row + blankBehind + 1];
            behind[column] = LogSpace.add(behindBeginningWithBlank[column], behindBeginningWithLabel[column]);
        }
    }

    /** Columns from {@code first} to {@code last}, both included; none where {@code last} is less. */
    record Run(int first, int last) {}

    /** The columns in which a digit in the position can be emitted, but for those with a negligible probability. */
    Run probableRun(double logLikelihood) {
        double[] bestDigit = new double[columns];
        double[] bestBefore = new double[columns];
        double reached = LogSpace.ZERO;
        for (int column = 0; column < columns; column++) {
            bestDigit[column] = bestDigit(column);
            reached = bestDigit[column] + Math.max(reached, before[column]);
            bestBefore[column] = reached;
        }
        int first = columns;
        int last = -1;
        double bestBehind = LogSpace.ZERO;
        for (int column = columns - 1; column >= 0; column--) {
            bestBehind = Math.max(bestBehind, behind[column + 1]);
            if (bestBefore[column] + bestBehind >= logLikelihood + NEGLIGIBLE) {
                first = column;
                last = Math.max(last, column);
            }
            bestBehind += bestDigit[column];
        }
        return new Run(first, last);
    }

    private double bestDigit(int column) {
        double best = LogSpace.ZERO;
        for (int digit = 0; digit < BLANK; digit++) {
            best = Math.max(best, scores.at(column, digit));
        }
        return best;
    }

    /** Probability of the labelling with this digit in the position, emitted in columns of the run only. */
    double filledBy(int digit, Run run) {
        double[] come = digit == labelBefore ? beforeEndingInBlank : before;
        double[] go = digit == labelBehind ? behindBeginningWithBlank : behind;
        double emitted = LogSpace.ZERO;
        double all = LogSpace.ZERO;
        for (int column = run.first(); column <= run.last(); column++) {
            emitted = scores.at(column, digit) + LogSpace.add(emitted, come[column]);
            all = LogSpace.add(all, emitted + go[column + 1]);
        }
        return all;
    }

    /** Probability of the labelling without this position. */
    double leftOpen() {
        if (labelBehind == BLANK) {
            return before[columns];
        }
        double[] come = labelBefore == labelBehind ? beforeEndingInBlank : before;
        double all = LogSpace.ZERO;
        for (int column = 0; column < columns; column++) {
            all = LogSpace.add(all, come[column] + behindBeginningWithLabel[column]);
        }
        return all;
    }
}
