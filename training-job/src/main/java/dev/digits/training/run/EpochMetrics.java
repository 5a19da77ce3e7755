package dev.digits.training.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What one epoch gave; a line of {@code metrics.jsonl}, whose {@code phase} tells what was learned. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TileEpoch.class, name = TileEpoch.PHASE),
    @JsonSubTypes.Type(value = LineEpoch.class, name = LineEpoch.PHASE)
})
public sealed interface EpochMetrics permits TileEpoch, LineEpoch {
    /** From 1, counted within the phase. */
    int epoch();

    /** At the end of the epoch. */
    double learningRate();

    /** Mean over the epoch's batches. */
    double trainLoss();

    /** Share of what was read right while learning, 0..1. */
    double trainAccuracy();

    /** Mean over what the run chooses by. */
    double validationLoss();

    /**
     * The same after the temperature that fits best: by this number the best epoch is chosen, since it says more than the count of
     * a few errors.
     */
    double calibratedLoss();

    /** Share of what the run chooses by that was read right, 0..1. */
    double validationAccuracy();

    /** Of training and validation. */
    double seconds();

    /** Whether these weights are to be kept rather than those of another epoch. */
    default boolean betterThan(EpochMetrics other) {
        return calibratedLoss() < other.calibratedLoss();
    }
}
