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
        int validation) {}
