package dev.digits.model.folded;

import dev.digits.model.store.DamagedModelException;
import java.util.function.UnaryOperator;

/**
 * A gate of channels: each times the logistic function of what two linear layers make of the means of all channels.
 *
 * @param squeeze the first of them, with a ReLU behind it
 * @param excite the second, one output a channel
 */
public record FoldedGate(FoldedLinear squeeze, FoldedLinear excite) {

    /**
     * @param name of the gate, such as {@code gate}
     * @param channels that come in and go out
     * @param width outputs of the first layer
     */
    static FoldedGate of(StoredWeights weights, String name, int channels, int width) throws DamagedModelException {
        return new FoldedGate(
                FoldedLinear.of(weights, name + ".squeeze", channels, width),
                FoldedLinear.of(weights, name + ".excite", width, channels));
    }

    <T> UnaryOperator<T> on(Operations<T> operations) {
        UnaryOperator<T> squeezed = operations.linear(squeeze);
        UnaryOperator<T> excited = operations.linear(excite);
        return input ->
                operations.gate(input, excited.apply(operations.relu(squeezed.apply(operations.globalAverage(input)))));
    }
}
