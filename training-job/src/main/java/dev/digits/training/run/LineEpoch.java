package dev.digits.training.run;

import java.util.OptionalDouble;

/**
 * What one epoch of the line network's training gave.
 *
 * @param epoch from 1
 * @param learningRate at the end of the epoch
 * @param trainLoss mean over the epoch's lines of -log p(what the line says)
 * @param trainAccuracy share of the epoch's lines whose best path says what the line says, 0..1
 * @param validationLoss mean over the validation lines of -log p(what the line says)
 * @param calibratedLoss the same after the temperature that fits best
 * @param validationAccuracy share of the validation lines whose best path says what the line says, 0..1
 * @param digitErrorRate edit distance over all validation lines, a digit, 0 for none
 * @param blankAccuracy share of the validation lines without digits in which none is read, 0..1
 * @param asWrittenAccuracy of the validation lines that one person wrote whole, 0..1; empty without ink
 * @param seconds of training and validation
 */
public record LineEpoch(
        int epoch,
        double learningRate,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double calibratedLoss,
        double validationAccuracy,
        double digitErrorRate,
        double blankAccuracy,
        OptionalDouble asWrittenAccuracy,
        double seconds)
        implements EpochMetrics {
    /** Name of the phase. */
    public static final String PHASE = "lines";
}
