package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.DamagedModelException;

/**
 * The forward pass of a {@link TileNetwork}, for inference only: batch norms folded into the convolutions, no dropout,
 * plain operations without parameter look-ups. Gives the same logits within rounding.
 */
record FoldedTileNetwork(FoldedTrunk trunk, FoldedLinear head) {

    /** @throws DamagedModelException when the tensors are not exactly those of the architecture */
    static FoldedTileNetwork of(Architecture sizes, StoredWeights weights, NDManager manager)
            throws DamagedModelException {
        FoldedTrunk trunk = FoldedTrunk.of(sizes.trunk(), weights, manager);
        FoldedLinear head =
                FoldedLinear.of(weights, manager, "head", sizes.trunk().lastChannels(), sizes.outputs());
        weights.requireAllTaken();
        return new FoldedTileNetwork(trunk, head);
    }

    /**
     * The forward pass.
     *
     * @param input (n, 1, 28, 28), normalised
     * @return logits (n, 11), on the input's manager
     */
    NDArray logits(NDArray input) {
        NDArray pooled = trunk.apply(input).getNDArrayInternal().globalAvgPool();
        return head.apply(pooled.reshape(input.getShape().get(0), -1));
    }
}
