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
 * @param calibratedLoss mean -log p(label) over validation digits and negatives and all outputs, after the temperature
 *     that fits best: by this number the best epoch is chosen, since it says more than the count of a few errors
 * @param validationAccuracy of the validation digits, 0..1
 * @param digitsRefused share of the validation digits taken for no digit, 0..1
 * @param negativesRefused share of the validation negatives taken for no digit, 0..1
 * @param pairsRead share of the validation tiles with two digits of which both were read right, 0..1
 * @param seconds of training and validation
 */
public record EpochMetrics(
        int epoch,
        String phase,
        double learningRate,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double calibratedLoss,
        double validationAccuracy,
        double digitsRefused,
        double negativesRefused,
        double pairsRead,
        double seconds) {

    /**
     * The numbers of an epoch.
     *
     * @param steps its steps
     * @param outputs of the averaged network for the validation tiles
     */
    static EpochMetrics of(int epoch, String phase, TrainingLoop.Steps steps, Outputs outputs, double seconds) {
        return new EpochMetrics(
                epoch,
                phase,
                steps.learningRate(),
                steps.loss(),
                steps.accuracy(),
                outputs.loss(1),
                outputs.loss(Temperature.fit(outputs)),
                outputs.accuracy(),
                outputs.refused(true),
                outputs.refused(false),
                outputs.pairs().share(),
                seconds);
    }

    /** Whether these weights are to be kept rather than those of another epoch. */
    boolean betterThan(EpochMetrics other) {
        return calibratedLoss < other.calibratedLoss;
    }
}
