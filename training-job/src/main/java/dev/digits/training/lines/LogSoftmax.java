package dev.digits.training.lines;

import dev.digits.decoder.ColumnScores;

/** Log-probabilities of columns from their logits. */
public final class LogSoftmax {
    private LogSoftmax() {}

    /**
     * The scores of one line.
     *
     * @param logits of several lines behind each other
     * @param from index of the line's first
     * @param columns of the line
     * @param temperature by which logits are divided
     */
    public static ColumnScores of(float[] logits, int from, int columns, double temperature) {
        float[] scores = new float[columns * ColumnScores.CLASSES];
        for (int column = 0; column < columns; column++) {
            int at = column * ColumnScores.CLASSES;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < ColumnScores.CLASSES; i++) {
                most = Math.max(most, logits[from + at + i] / temperature);
            }
            double sum = 0;
            for (int i = 0; i < ColumnScores.CLASSES; i++) {
                sum += Math.exp(logits[from + at + i] / temperature - most);
            }
            double all = most + Math.log(sum);
            for (int i = 0; i < ColumnScores.CLASSES; i++) {
                scores[at + i] = (float) (logits[from + at + i] / temperature - all);
            }
        }
        return new ColumnScores(columns, scores);
    }
}
