package dev.digits.training.train;

import dev.digits.model.weights.Tensor;
import dev.digits.training.schedule.LrCurve;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run ended with.
 *
 * @param weights of the best epoch, by name
 * @param best numbers of that epoch
 * @param epochs numbers of every epoch
 * @param sweep the learning-rate sweep, if there was one
 * @param peakLearningRate of the first phase
 */
public record TrainedNetwork(
        Map<String, Tensor> weights,
        EpochMetrics best,
        List<EpochMetrics> epochs,
        Optional<LrCurve> sweep,
        double peakLearningRate) {}
