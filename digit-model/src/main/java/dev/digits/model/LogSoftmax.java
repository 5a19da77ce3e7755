package dev.digits.model;

/**
 * Natural logarithms of probabilities from logits.
 *
 * @param classes that exclude each other
 * @param temperature by which logits are divided, above 0
 */
record LogSoftmax(int classes, float temperature) {

    /**
     * Writes log softmax(logits / temperature) of one column of classes, in double precision underneath.
     *
     * @param logits of many columns
     * @param first index of the first class's logit
     * @param step from one class's logit to the next
     * @param target where the logarithms are written behind each other
     * @param at index of the first of them
     */
    void write(float[] logits, int first, int step, float[] target, int at) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            greatest = Math.max(greatest, logits[first + i * step] / (double) temperature);
        }
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += Math.exp(logits[first + i * step] / (double) temperature - greatest);
        }
        double logSum = greatest + Math.log(sum);
        for (int i = 0; i < classes; i++) {
            target[at + i] = (float) (logits[first + i * step] / (double) temperature - logSum);
        }
    }
}
