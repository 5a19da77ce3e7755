package dev.digits.model;

/** Natural logarithms of probabilities from logits. */
final class LogSoftmax {

    private LogSoftmax() {}

    /**
     * log softmax(logits / temperature) of one row, in double precision underneath.
     *
     * @param logits rows behind each other
     * @param offset of the row's first logit
     * @param length of the row
     * @param temperature above 0
     */
    static float[] row(float[] logits, int offset, int length, float temperature) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            greatest = Math.max(greatest, logits[offset + i] / (double) temperature);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.exp(logits[offset + i] / (double) temperature - greatest);
        }
        double logSum = greatest + Math.log(sum);
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = (float) (logits[offset + i] / (double) temperature - logSum);
        }
        return row;
    }
}
