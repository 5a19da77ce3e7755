package dev.digits.training.lines;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.CtcAlignment;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.network.Learner;

/**
 * The loss of connectionist temporal classification (Graves et al. 2006): the mean over lines of minus the logarithm of the
 * probability of what a line says. Where it is known where digits stand, only paths that name them there count, as in Sak et al.,
 * "Learning acoustic frame labeling for speech recognition with recurrent neural networks" (2015).
 *
 * <p>PyTorch's automatic differentiation sees the loss as the scalar product of the logits with their gradient, which is
 * computed here.
 */
final class CtcLoss implements Learner.Loss {
    private final LineBatch batch;
    private double mean;
    private double accuracy;

    CtcLoss(LineBatch batch) {
        this.batch = batch;
    }

    /** Mean over the lines of the last call. */
    double mean() {
        return mean;
    }

    /** Share of the lines of the last call whose best path says what the line says, 0..1. */
    double accuracy() {
        return accuracy;
    }

    @Override
    public NDArray of(NDArray logits, NDManager step) {
        float[] gradient = gradient(logits.toFloatArray());
        return logits.mul(step.create(gradient, logits.getShape())).sum();
    }

    /**
     * The gradient of the mean loss with respect to the logits.
     *
     * @param logits {@code lines x columns x 11}
     */
    float[] gradient(float[] logits) {
        float[] gradient = new float[logits.length];
        mean = 0;
        accuracy = 0;
        int columns = batch.columns();
        for (int i = 0; i < batch.size(); i++) {
            addLine(batch.lines().get(i), batch.scores(logits, i, 1), gradient, i * columns * ColumnScores.CLASSES);
        }
        mean /= batch.size();
        accuracy /= batch.size();
        return gradient;
    }

    private void addLine(ComposedLine line, ColumnScores scores, float[] gradient, int from) {
        accuracy += BestPath.text(scores).equals(line.text()) ? 1 : 0;
        CtcAlignment alignment = alignment(scores, line);
        if (Double.isInfinite(alignment.logLikelihood())) {
            return; // more digits than columns: no path spells it, so it teaches nothing
        }
        mean -= alignment.logLikelihood();
        float[] logProbabilities = scores.logProbabilities();
        for (int i = 0; i < logProbabilities.length; i++) {
            gradient[from + i] =
                    (float) ((Math.exp(logProbabilities[i]) - alignment.occupation()[i]) / batch.size());
        }
    }

    /** Over the paths that name digits where they stand; where that is not known, or windows are too narrow, anywhere in the strip. */
    static CtcAlignment alignment(ColumnScores scores, ComposedLine line) {
        if (!line.isAsWritten()) {
            CtcAlignment alignment = CtcAlignment.of(scores, line.labels(), line.windows());
            if (Double.isFinite(alignment.logLikelihood())) {
                return alignment;
            }
        }
        return CtcAlignment.of(scores, line.labels(), line.anywhere());
    }
}
