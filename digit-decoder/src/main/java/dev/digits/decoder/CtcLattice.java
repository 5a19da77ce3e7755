package dev.digits.decoder;

import java.util.Arrays;
import java.util.List;

/**
 * All paths of connectionist temporal classification that spell one labelling: a state a label, and a blank before, between
 * and behind them. Each column stays in its state, goes on to the next one, or leaves out a blank between two different
 * labels. Equal neighbours need the blank. Graves et al. 2006, section 4.1.
 *
 * <p>State {@code 2 i + 1} is label {@code i}, state {@code 2 i} the blank before it. Tables are {@code columns x states},
 * row-major, natural logarithms.
 */
final class CtcLattice {
    private final int columns;
    private final int states;
    private final float[] scores;
    private final int[] symbols;
    private final int[] first;
    private final int[] last;
    private final boolean[] mayLeaveOutBlank;

    CtcLattice(ColumnScores scores, int[] labels) {
        this(scores, labels, List.of());
    }

    /** @param windows one a label, or none at all for labels that may be emitted everywhere */
    CtcLattice(ColumnScores scores, int[] labels, List<LabelWindow> windows) {
        if (!windows.isEmpty() && windows.size() != labels.length) {
            throw new IllegalArgumentException(labels.length + " labels have " + windows.size() + " windows");
        }
        this.columns = scores.columns();
        this.scores = scores.logProbabilities();
        this.states = 2 * labels.length + 1;
        this.symbols = new int[states];
        this.first = new int[states];
        this.last = new int[states];
        this.mayLeaveOutBlank = new boolean[states];
        Arrays.fill(symbols, ColumnScores.BLANK);
        Arrays.fill(last, Integer.MAX_VALUE);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= ColumnScores.BLANK) {
                throw new IllegalArgumentException("label " + labels[i] + " is no digit");
            }
            int state = 2 * i + 1;
            LabelWindow window = windows.isEmpty() ? LabelWindow.ANYWHERE : windows.get(i);
            symbols[state] = labels[i];
            first[state] = window.first();
            last[state] = window.last();
            mayLeaveOutBlank[state] = i > 0 && labels[i] != labels[i - 1];
        }
    }

    int columns() {
        return columns;
    }

    int states() {
        return states;
    }

    /** The class that a state emits. */
    int symbol(int state) {
        return symbols[state];
    }

    /** Whether a path may come from two states before, so without the blank between. */
    boolean mayLeaveOutBlank(int state) {
        return mayLeaveOutBlank[state];
    }

    /** Natural logarithm of the probability that a state emits its class in a column. */
    double emission(int column, int state) {
        return column < first[state] || column > last[state]
                ? LogSpace.ZERO
                : scores[column * ColumnScores.CLASSES + symbols[state]];
    }

    /** Probability of all beginnings of paths that are in a state at a column, this column's emission included. */
    double[] forward() {
        double[] forward = new double[columns * states];
        Arrays.fill(forward, 0, states, LogSpace.ZERO);
        for (int state = 0; state < Math.min(2, states); state++) {
            forward[state] = emission(0, state);
        }
        for (int column = 1; column < columns; column++) {
            int row = column * states;
            int before = row - states;
            for (int state = 0; state < states; state++) {
                double emission = emission(column, state);
                if (emission == LogSpace.ZERO) {
                    forward[row + state] = LogSpace.ZERO;
                    continue;
                }
                double same = forward[before + state];
                double previous = state > 0 ? forward[before + state - 1] : LogSpace.ZERO;
                double come = mayLeaveOutBlank[state]
                        ? LogSpace.add(same, previous, forward[before + state - 2])
                        : LogSpace.add(same, previous);
                forward[row + state] = emission + come;
            }
        }
        return forward;
    }

    /** Probability of all ends of paths that are in a state at a column, this column's emission not included. */
    double[] backward() {
        double[] backward = new double[columns * states];
        int lastRow = (columns - 1) * states;
        Arrays.fill(backward, lastRow, lastRow + states, LogSpace.ZERO);
        Arrays.fill(backward, lastRow + Math.max(0, states - 2), lastRow + states, 0);
        double[] next = new double[states + 2];
        Arrays.fill(next, LogSpace.ZERO);
        for (int column = columns - 2; column >= 0; column--) {
            int row = column * states;
            for (int state = 0; state < states; state++) {
                next[state] = backward[row + states + state] + emission(column + 1, state);
            }
            for (int state = 0; state < states; state++) {
                backward[row + state] = state + 2 < states && mayLeaveOutBlank[state + 2]
                        ? LogSpace.add(next[state], next[state + 1], next[state + 2])
                        : LogSpace.add(next[state], next[state + 1]);
            }
        }
        return backward;
    }

    /** Natural logarithm of the probability of the labelling: of all paths that end in the last label or the blank behind it. */
    double logLikelihood(double[] forward) {
        int end = columns * states - 1;
        return states == 1 ? forward[end] : LogSpace.add(forward[end], forward[end - 1]);
    }
}
