package dev.digits.training.train;

/**
 * What one epoch gave; a line of {@code metrics.jsonl}.
 *
 * @param epoch from 1, counted through both phases
 * @param phase {@code one-cycle} or {@code fine-tune}
 * @param learningRate at the end of the epoch
 * @param trainLoss mean over the epoch's batches, smoothed labels
 * @param trainAccuracy mean over the epoch's batches, changed images and negatives, 0..1
 * @param validationLoss mean -log p(label) over validation digits and negatives
 * @param validationAccuracy of the validation digits, 0..1
 * @param digitsRefused share of the validation digits taken for no digit, 0..1
 * @param negativesRefused share of the validation negatives taken for no digit, 0..1
 * @param seconds of training and validation
 */
public record EpochMetrics(
        int epoch,
        String phase,
        double learningRate,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        double digitsRefused,
        double negativesRefused,
        double seconds) {

    /** Whether these weights are to be kept rather than those of another epoch. */
    boolean betterThan(EpochMetrics other) {
        return validationAccuracy > other.validationAccuracy
                || (validationAccuracy == other.validationAccuracy && validationLoss < other.validationLoss);
    }
}
