package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

import java.util.Arrays;

/**
 * How probable a line's labelling is with another digit in one position, or with none there, all other labels kept. The
 * forward variables of the labels before a position and the backward variables of the labels behind it are the same for all
 * alternatives, so they are computed once a line.
 */
final class Alternatives {
    private final ColumnScores scores;
    private final CtcLattice lattice;
    private final double[] forward;
    private final double[] backward;
    private final double logLikelihood;
    private final double[] bestDigit;

    Alternatives(ColumnScores scores, CtcLattice lattice) {
        this.scores = scores;
        this.lattice = lattice;
        this.forward = lattice.forward();
        this.backward = lattice.backward();
        this.logLikelihood = lattice.logLikelihood(forward);
        this.bestDigit = new double[scores.columns()];
        Arrays.setAll(bestDigit, column -> bestDigit(scores, column));
    }

    private static double bestDigit(ColumnScores scores, int column) {
        double best = LogSpace.ZERO;
        for (int digit = 0; digit < BLANK; digit++) {
            best = Math.max(best, scores.at(column, digit));
        }
        return best;
    }

    /**
     * Natural logarithms of the probabilities of the ten digits and of none in a position, given the other labels; their
     * exponentials sum to 1. Those far below exp(-40) may be minus infinity.
     */
    float[] at(int position) {
        LabelGap gap = new LabelGap(scores, lattice, forward, backward, position);
        double[] values = Arrays.copyOf(gap.filled(bestDigit, logLikelihood), CLASSES);
        values[BLANK] = gap.leftOpen();
        double sum = LogSpace.sum(values);
        float[] normalised = new float[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            normalised[label] = (float) (values[label] - sum);
        }
        return normalised;
    }
}
