package dev.digits.model.folded;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.DamagedModelException;
import java.util.function.UnaryOperator;

/**
 * The forward pass of a {@link TileNetwork}: from (n, 1, 28, 28), normalised, to logits (n, 11), the same as the trained
 * block's within rounding.
 */
public record FoldedTileNetwork(FoldedTrunk trunk, FoldedLinear head) implements FoldedNetwork {

    /**
     * Folds the stored weights.
     *
     * @throws DamagedModelException when the tensors are not exactly those of the architecture
     */
    public static FoldedTileNetwork of(Architecture sizes, StoredWeights weights) throws DamagedModelException {
        FoldedTrunk trunk = FoldedTrunk.of(sizes.trunk(), weights);
        FoldedLinear head = FoldedLinear.of(weights, "head", sizes.trunk().lastChannels(), sizes.outputs());
        weights.requireAllTaken();
        return new FoldedTileNetwork(trunk, head);
    }

    @Override
    public <T> UnaryOperator<T> on(Operations<T> operations) {
        UnaryOperator<T> features = trunk.on(operations);
        UnaryOperator<T> logits = operations.linear(head);
        return input -> logits.apply(operations.globalAverage(features.apply(input)));
    }
}
