package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;

import java.util.Arrays;

/**
 * A labelling with one position open: all paths of the labels before it and all paths of the labels behind it, to be joined
 * by what is put between. All values are natural logarithms of probabilities.
 */
final class LabelGap {
    private final ColumnScores scores;
    private final CtcLattice lattice;
    private final double[] forward;
    private final double[] backward;
    private final int columns;
    private final int blankBefore;
    private final int blankBehind;
    private final boolean isFirst;
    private final boolean isLast;
    private final int labelBefore;
    private final int labelBehind;

    LabelGap(ColumnScores scores, CtcLattice lattice, double[] forward, double[] backward, int position) {
        this.scores = scores;
        this.lattice = lattice;
        this.forward = forward;
        this.backward = backward;
        this.columns = scores.columns();
        this.blankBefore = 2 * position;
        this.blankBehind = blankBefore + 2;
        this.isFirst = position == 0;
        this.isLast = blankBehind == lattice.states() - 1;
        this.labelBefore = isFirst ? BLANK : lattice.symbol(blankBefore - 1);
        this.labelBehind = isLast ? BLANK : lattice.symbol(blankBehind + 1);
    }

    /** Probability of the columns before this one, spelling the labels before the position, a blank at their end or none. */
    private double endingInBlank(int column) {
        if (column == 0) {
            return isFirst ? 0 : LogSpace.ZERO;
        }
        return forward[(column - 1) * lattice.states() + blankBefore];
    }

    /** Probability of the columns before this one, spelling the labels before the position, no blank at their end. */
    private double endingInLabel(int column) {
        return column == 0 || isFirst ? LogSpace.ZERO : forward[(column - 1) * lattice.states() + blankBefore - 1];
    }

    /** Probability of this column and those behind it, spelling the labels behind the position, beginning with a blank. */
    private double beginningWithBlank(int column) {
        if (column == columns) {
            return isLast ? 0 : LogSpace.ZERO;
        }
        return lattice.emission(column, blankBehind) + backward[column * lattice.states() + blankBehind];
    }

    /** Probability of this column and those behind it, spelling the labels behind the position, beginning without a blank. */
    private double beginningWithLabel(int column) {
        if (column == columns || isLast) {
            return LogSpace.ZERO;
        }
        return lattice.emission(column, blankBehind + 1) + backward[column * lattice.states() + blankBehind + 1];
    }

    /** Probability of the labelling without this position. */
    double leftOpen() {
        if (isLast) {
            return LogSpace.add(endingInBlank(columns), endingInLabel(columns));
        }
        double all = LogSpace.ZERO;
        for (int column = 0; column < columns; column++) {
            double before = labelBefore == labelBehind
                    ? endingInBlank(column)
                    : LogSpace.add(endingInBlank(column), endingInLabel(column));
            all = LogSpace.add(all, before + beginningWithLabel(column));
        }
        return all;
    }

    /**
     * Probability of the labelling with each of the ten digits in this position.
     *
     * @param bestDigit for each column the score of its most probable digit
     * @param logLikelihood of the labelling as it is
     */
    double[] filled(double[] bestDigit, double logLikelihood) {
        double[] emitted = new double[BLANK];
        double[] all = new double[BLANK];
        Arrays.fill(emitted, LogSpace.ZERO);
        Arrays.fill(all, LogSpace.ZERO);
        double[] bestBefore = bestBefore(bestDigit);
        double[] bestBehind = bestBehind(bestDigit);
        for (int column = 0; column < columns; column++) {
            if (bestBefore[column] + bestBehind[column] < logLikelihood + LogSpace.NEGLIGIBLE) {
                // no path here is probable enough to count: time is saved
                Arrays.fill(emitted, LogSpace.ZERO);
                continue;
            }
            double before = LogSpace.add(endingInBlank(column), endingInLabel(column));
            double behind = LogSpace.add(beginningWithBlank(column + 1), beginningWithLabel(column + 1));
            for (int digit = 0; digit < BLANK; digit++) {
                double come = digit == labelBefore ? endingInBlank(column) : before;
                double go = digit == labelBehind ? beginningWithBlank(column + 1) : behind;
                emitted[digit] = scores.at(column, digit) + LogSpace.add(emitted[digit], come);
                all[digit] = LogSpace.add(all[digit], emitted[digit] + go);
            }
        }
        return all;
    }

    /** For each column the most probable path up to it that is in the position there, whatever digits it emits. */
    private double[] bestBefore(double[] bestDigit) {
        double[] best = new double[columns];
        double held = LogSpace.ZERO;
        for (int column = 0; column < columns; column++) {
            held = bestDigit[column] + Math.max(held, Math.max(endingInBlank(column), endingInLabel(column)));
            best[column] = held;
        }
        return best;
    }

    /** For each column the most probable path behind it, in the position still or beyond it, whatever digits it emits. */
    private double[] bestBehind(double[] bestDigit) {
        double[] best = new double[columns];
        double held = LogSpace.ZERO;
        for (int column = columns - 1; column >= 0; column--) {
            double beyond = Math.max(beginningWithBlank(column + 1), beginningWithLabel(column + 1));
            best[column] = Math.max(held, beyond);
            held = bestDigit[column] + best[column];
        }
        return best;
    }
}
