package dev.digits.training.run;

import java.util.List;

/**
 * How far a run has come, but for its tensors: the numbers of a {@link Checkpoint}.
 *
 * @param rate that the run goes by
 * @param epochs those that are finished, at least one
 * @param bestEpoch the one whose weights are kept, from 1
 * @param counters of the steps so far
 */
public record RunPosition(PeakRate rate, List<EpochMetrics> epochs, int bestEpoch, Counters counters) {

    /**
     * What the steps count.
     *
     * @param beta1Product of all first betas of AdamW
     * @param beta2Product of all second betas of AdamW
     * @param averageUpdates steps in the weights' moving average
     */
    public record Counters(double beta1Product, double beta2Product, int averageUpdates) {}

    /** @throws IllegalArgumentException when there is no such epoch */
    public RunPosition {
        epochs = List.copyOf(epochs);
        if (bestEpoch < 1 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("the best epoch is " + bestEpoch + " of " + epochs.size());
        }
    }

    public EpochMetrics best() {
        return epochs.get(bestEpoch - 1);
    }
}
