package dev.digits.training.run;

import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.schedule.LrCurve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a phase of a run ended with.
 *
 * @param weights of the best epoch, by name
 * @param best numbers of that epoch
 * @param epochs numbers of every epoch
 * @param sweep the learning-rate sweep, if there was one
 * @param peakLearningRate of the cycle
 */
public record TrainedNetwork(
        Map<String, Tensor> weights,
        EpochMetrics best,
        List<EpochMetrics> epochs,
        Optional<LrCurve> sweep,
        double peakLearningRate) {

    /** Number of trained weights: all but the running means and variances of batch norms. */
    public long trainedWeights() {
        return NetworkWeights.trained(weights);
    }

    /** Time that the epochs took, validation included, the sweep not. */
    public double minutes() {
        return epochs.stream().mapToDouble(EpochMetrics::seconds).sum() / 60;
    }

    /** Mean time of an epoch, validation included. */
    public double secondsPerEpoch() {
        return epochs.stream().mapToDouble(EpochMetrics::seconds).average().orElse(0);
    }

    /** For the manifest: numbers of the run itself, by name. */
    public Map<String, Double> metrics() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(RunMetrics.EPOCHS, (double) epochs.size());
        numbers.put(RunMetrics.BEST_EPOCH, (double) best.epoch());
        numbers.put(RunMetrics.PEAK_LEARNING_RATE, peakLearningRate);
        numbers.put(RunMetrics.SECONDS_PER_EPOCH, secondsPerEpoch());
        numbers.put(RunMetrics.MINUTES, minutes());
        return numbers;
    }
}
