package dev.digits.model;

/** Natural logarithms of probabilities from logits. */
final class LogSoftmax {

    private LogSoftmax() {}

    /**
     * Makes log softmax(logits / temperature) of some of the logits, in double precision underneath.
     *
     * @param logits others are left as they are
     * @param offset of the first
     * @param length how many
     * @param temperature above 0
     */
    static void inPlace(float[] logits, int offset, int length, float temperature) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            greatest = Math.max(greatest, logits[offset + i] / (double) temperature);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.exp(logits[offset + i] / (double) temperature - greatest);
        }
        double logSum = greatest + Math.log(sum);
        for (int i = offset; i < offset + length; i++) {
            logits[i] = (float) (logits[i] / (double) temperature - logSum);
        }
    }
}
