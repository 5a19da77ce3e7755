package dev.digits.model.store;

import dev.digits.model.network.LineArchitecture;

/**
 * What must be known of a version's line network beside its weights, which are in {@link ModelFiles#LINE}.
 *
 * @param architecture sizes of the network
 * @param temperature by which the logits are divided before the softmax, above 0; 1 leaves them as they are
 * @param weights number of trained weights, running means and variances of batch norms not counted
 */
public record LineModel(LineArchitecture architecture, float temperature, long weights) {

    /** @throws IllegalArgumentException naming what is missing or breaks a rule */
    public LineModel {
        Rule.require(architecture != null, "line.architecture is missing");
        Rule.requirePositive("line.temperature", temperature);
        Rule.require(weights >= 0, "line.weights is " + weights + ", must be 0 or more");
    }
}
