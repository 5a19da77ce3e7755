package dev.digits.training.settings;

import dev.digits.model.network.LineArchitecture;
import java.util.OptionalDouble;

/**
 * What a person can choose about the line network's training.
 *
 * @param architecture sizes of the network
 * @param epochs at least 1
 * @param batches steps of an epoch
 * @param batchSize lines in a batch
 * @param learningRate peak; empty to find it with a sweep
 * @param weightDecay of AdamW, decoupled
 * @param averageDecay of the exponential moving average of the weights, a step; 0 for none
 * @param validation batches of lines that are composed to choose by
 */
public record LineSettings(
        LineArchitecture architecture,
        int epochs,
        int batches,
        int batchSize,
        OptionalDouble learningRate,
        double weightDecay,
        double averageDecay,
        int validation) {

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public LineSettings {
        TrainingSettings.require(epochs >= 1 && epochs <= 10_000, "line-epochs", epochs, "1 to 10000");
        TrainingSettings.require(batches >= 8 && batches <= 1_000_000, "line-batches", batches, "8 to 1000000");
        TrainingSettings.require(batchSize >= 2 && batchSize <= 4096, "line-batch-size", batchSize, "2 to 4096");
        TrainingSettings.require(
                learningRate.isEmpty() || (learningRate.getAsDouble() > 0 && learningRate.getAsDouble() <= 10),
                "line-lr",
                learningRate.isPresent() ? learningRate.getAsDouble() : "auto",
                "above 0 and at most 10, or auto");
        TrainingSettings.require(weightDecay >= 0 && weightDecay <= 1, "line-weight-decay", weightDecay, "0 to 1");
        TrainingSettings.require(
                averageDecay >= 0 && averageDecay < 1, "line-average-decay", averageDecay, "0 to below 1");
        TrainingSettings.require(validation >= 8 && validation <= 10_000, "line-validation", validation, "8 to 10000");
    }
}
