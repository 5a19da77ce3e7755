package dev.digits.training.run;

import java.util.OptionalDouble;

/**
 * What one epoch of the tile network's training gave.
 *
 * @param epoch from 1
 * @param learningRate at the end of the epoch
 * @param trainLoss mean over the epoch's batches, smoothed labels
 * @param trainAccuracy mean over the epoch's batches, changed images and negatives, 0..1
 * @param validationLoss mean -log p(label) over validation digits and negatives
 * @param calibratedLoss the same after the temperature that fits best, averaged with that over the ink where there is some
 * @param validationAccuracy of the validation digits, 0..1
 * @param digitsRefused share of the validation digits taken for no digit, 0..1
 * @param negativesRefused share of the validation negatives taken for no digit, 0..1
 * @param inkLoss mean -log p(label) over the digits of ink that was put aside; empty without ink
 * @param inkAccuracy of the same, 0..1; empty without ink
 * @param seconds of training and validation
 */
public record TileEpoch(
        int epoch,
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
        double seconds)
        implements EpochMetrics {
    /** Name of the phase. */
    public static final String PHASE = "tiles";
}
