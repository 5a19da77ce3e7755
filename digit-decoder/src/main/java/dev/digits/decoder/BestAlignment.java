package dev.digits.decoder;

import java.util.Arrays;

/**
 * The most probable single path that spells a labelling (Viterbi algorithm), so the columns in which each label is emitted.
 */
final class BestAlignment {
    private final int[] from;
    private final int[] to;

    BestAlignment(CtcLattice lattice) {
        int labels = lattice.states() / 2;
        this.from = new int[labels];
        this.to = new int[labels];
        Arrays.fill(from, -1);
        int[] path = path(lattice);
        for (int column = 0; column < path.length; column++) {
            int label = path[column] / 2;
            if (path[column] % 2 == 1) {
                from[label] = from[label] < 0 ? column : from[label];
                to[label] = column + 1;
            }
        }
    }

    /** First column in which a label is emitted. */
    int from(int label) {
        return from[label];
    }

    /** Behind the last column in which a label is emitted. */
    int to(int label) {
        return to[label];
    }

    /** The state in each column. */
    private static int[] path(CtcLattice lattice) {
        int states = lattice.states();
        byte[] steps = new byte[lattice.columns() * states];
        double[] best = new double[states];
        Arrays.fill(best, LogSpace.ZERO);
        for (int state = 0; state < Math.min(2, states); state++) {
            best[state] = lattice.emission(0, state);
        }
        for (int column = 1; column < lattice.columns(); column++) {
            // from the last state on, so that those before are still of the column before
            for (int state = states - 1; state >= 0; state--) {
                int step = 0;
                if (state > 0 && best[state - 1] > best[state]) {
                    step = 1;
                }
                if (lattice.mayLeaveOutBlank(state) && best[state - 2] > best[state - step]) {
                    step = 2;
                }
                best[state] = best[state - step] + lattice.emission(column, state);
                steps[column * states + state] = (byte) step;
            }
        }
        int[] path = new int[lattice.columns()];
        int state = states > 1 && best[states - 2] > best[states - 1] ? states - 2 : states - 1;
        for (int column = path.length - 1; column >= 0; column--) {
            path[column] = state;
            state -= steps[column * states + state];
        }
        return path;
    }
}
