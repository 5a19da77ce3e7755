package dev.digits.decoder;

import java.util.List;

/**
 * How a known labelling lies over the columns of a line, as expected over all paths that spell it (forward-backward
 * algorithm; Graves et al. 2006, sections 4.1 and 4.2). The training loss is the negative {@code logLikelihood}; its
 * gradient with respect to a column's logits is {@code softmax - occupation}.
 *
 * @param logLikelihood natural logarithm of the labelling's probability. Minus infinity where no path spells it: the line
 *     has fewer columns than labels and the blanks between equal ones, or the windows leave no path
 * @param occupation probability of each class in each column, given the labelling: {@code columns x}
 *     {@value ColumnScores#CLASSES}, row-major. A column's sum to 1; all are 0 where no path spells the labelling
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record CtcAlignment(double logLikelihood, float[] occupation) {
    /** Below this a probability is lost in the rounding of a float beside 1: exp(-20) is less than 2^-24. */
    private static final double NEGLIGIBLE = -20;

    /**
     * Aligns labels that may be emitted everywhere.
     *
     * @param labels digits 0..9 from left to right; none for a line without digits
     */
    public static CtcAlignment of(ColumnScores scores, int[] labels) {
        return of(scores, labels, List.of());
    }

    /**
     * Aligns labels whose places are known.
     *
     * @param labels digits 0..9 from left to right; none for a line without digits
     * @param windows for each label the columns in which it may be emitted; empty for labels that may be emitted everywhere
     */
    public static CtcAlignment of(ColumnScores scores, int[] labels, List<LabelWindow> windows) {
        CtcLattice lattice = new CtcLattice(scores, labels, windows);
        double[] forward = lattice.forward();
        double logLikelihood = lattice.logLikelihood(forward);
        float[] occupation = new float[scores.columns() * ColumnScores.CLASSES];
        if (logLikelihood != LogSpace.ZERO) {
            addPaths(lattice, forward, logLikelihood, occupation);
        }
        return new CtcAlignment(logLikelihood, occupation);
    }

    private static void addPaths(CtcLattice lattice, double[] forward, double logLikelihood, float[] occupation) {
        double[] backward = lattice.backward();
        int cell = 0;
        for (int column = 0; column < lattice.columns(); column++) {
            int row = column * ColumnScores.CLASSES;
            for (int state = 0; state < lattice.states(); state++, cell++) {
                double paths = forward[cell] + backward[cell] - logLikelihood;
                if (paths > NEGLIGIBLE) {
                    occupation[row + lattice.symbol(state)] += (float) Math.exp(paths);
                }
            }
        }
    }
}
