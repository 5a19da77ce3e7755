package dev.digits.training.train;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What one epoch gave; a line of {@code metrics.jsonl}.
 *
 * @param epoch from 1, counted through both phases
 * @param phase {@code one-cycle} or {@code fine-tune}
 * @param learningRate at the end of the epoch
 * @param trainLoss mean over the epoch's batches, smoothed labels
 * @param trainAccuracy mean over the epoch's batches, changed images and negatives, 0..1
 * @param validationLoss mean -log p(label) over validation digits and negatives
 * @param calibratedLoss mean -log p(label) over validation digits and negatives, averaged with that over the ink where there
 *     is some, after the temperature that fits best: by this number the best epoch is chosen, since it says more than the
 *     count of a few errors
 * @param validationAccuracy of the validation digits, 0..1
 * @param digitsRefused share of the validation digits taken for no digit, 0..1
 * @param negativesRefused share of the validation negatives taken for no digit, 0..1
 * @param inkLoss mean -log p(label) over the digits of ink that was put aside; empty without ink
 * @param inkAccuracy of the same, 0..1; empty without ink
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
        OptionalDouble inkLoss,
        OptionalDouble inkAccuracy,
        double seconds) {

    /**
     * The numbers of an epoch.
     *
     * @param steps its steps
     * @param outputs of the averaged network for the validation tiles
     */
    static EpochMetrics of(
            int epoch, String phase, TrainingLoop.Steps steps, ValidationOutputs outputs, double seconds) {
        return new EpochMetrics(
                epoch,
                phase,
                steps.learningRate(),
                steps.loss(),
                steps.accuracy(),
                outputs.images().loss(1),
                outputs.loss(Temperature.fit(outputs)),
                outputs.images().accuracy(),
                outputs.images().refused(true),
                outputs.images().refused(false),
                ofInk(outputs, ink -> ink.loss(1)),
                ofInk(outputs, Outputs::accuracy),
                seconds);
    }

    private static OptionalDouble ofInk(ValidationOutputs outputs, ToDoubleFunction<Outputs> number) {
        return outputs.ink().stream().mapToDouble(number).findFirst();
    }

    /** Whether these weights are to be kept rather than those of another epoch. */
    boolean betterThan(EpochMetrics other) {
        return calibratedLoss < other.calibratedLoss;
    }
}
