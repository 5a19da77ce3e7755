package dev.digits.training.run;

import dev.digits.model.network.Architecture;

/**
 * What one step showed, before its weights changed.
 *
 * @param loss mean of the batch
 * @param accuracy share of the batch that was read right, negatives included, 0..1
 */
public record StepResult(float loss, double accuracy) {

    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    /**
     * Counts what was read right.
     *
     * @param logits of all tiles, one row of 11 for each
     */
    public static StepResult of(float loss, float[] logits, byte[] labels) {
        int right = 0;
        for (int tile = 0; tile < labels.length; tile++) {
            int best = 0;
            for (int i = 1; i < OUTPUTS; i++) {
                if (logits[tile * OUTPUTS + i] > logits[tile * OUTPUTS + best]) {
                    best = i;
                }
            }
            right += best == labels[tile] ? 1 : 0;
        }
        return new StepResult(loss, (double) right / labels.length);
    }
}
