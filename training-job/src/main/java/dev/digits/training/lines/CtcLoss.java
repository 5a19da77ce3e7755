package dev.digits.training.lines;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.CtcAlignment;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.network.Learner;
import java.util.List;

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
    private int unreachable;

    CtcLoss(LineBatch batch) {
        this.batch = batch;
    }

    /** Mean over the lines of the last call. */
    double mean() {
        return mean;
    }

    /** Lines of the last call that no path spells; they teach nothing. */
    int unreachable() {
        return unreachable;
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
        int columns = logits.length / batch.size() / ColumnScores.CLASSES;
        mean = 0;
        unreachable = 0;
        for (int i = 0; i < batch.size(); i++) {
            addLine(batch.lines().get(i), logits, gradient, i * columns * ColumnScores.CLASSES, columns);
        }
        mean /= batch.size();
        return gradient;
    }

    private void addLine(ComposedLine line, float[] logits, float[] gradient, int from, int columns) {
        ColumnScores scores = LogSoftmax.of(logits, from, columns);
        CtcAlignment alignment = CtcAlignment.of(scores, line.labels(), line.windows());
        if (Double.isInfinite(alignment.logLikelihood())) {
            alignment = CtcAlignment.of(scores, line.labels(), List.of());
        }
        if (Double.isInfinite(alignment.logLikelihood())) {
            unreachable++;
            return;
        }
        mean -= alignment.logLikelihood();
        float[] logProbabilities = scores.logProbabilities();
        for (int j = 0; j < logProbabilities.length; j++) {
            gradient[from + j] =
                    (float) ((Math.exp(logProbabilities[j]) - alignment.occupation()[j]) / batch.size());
        }
    }
}
