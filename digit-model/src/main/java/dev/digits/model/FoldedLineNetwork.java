package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Window;
import dev.digits.model.store.DamagedModelException;

/** The forward pass of a {@link LineNetwork}, for inference only, as {@link FoldedTileNetwork} is of the tile network. */
record FoldedLineNetwork(
        FoldedTrunk trunk, FoldedConvolution collapse, FoldedConvolution context, FoldedConvolution head) {

    /** @throws DamagedModelException when the tensors are not exactly those of the architecture */
    static FoldedLineNetwork of(LineArchitecture sizes, StoredWeights weights, NDManager manager)
            throws DamagedModelException {
        int width = sizes.headWidth();
        FoldedTrunk trunk = FoldedTrunk.of(sizes.trunk(), weights, manager);
        FoldedConvolution collapse = FoldedConvolution.of(
                weights,
                manager,
                "collapse.conv",
                "collapse.norm",
                sizes.trunk().lastChannels(),
                width,
                sizes.collapse());
        FoldedConvolution context =
                FoldedConvolution.of(weights, manager, "context.conv", "context.norm", width, width, sizes.context());
        FoldedConvolution head = FoldedConvolution.withBias(
                weights, manager, "head", width, LineArchitecture.CLASSES, Window.square(1, 1, 0));
        weights.requireAllTaken();
        return new FoldedLineNetwork(trunk, collapse, context, head);
    }

    /**
     * The forward pass.
     *
     * @param input (n, 1, 32, w), ink / 255, w even
     * @return logits (n, 11, 1, w / 2), on the input's manager; the classes are not yet behind the columns
     */
    NDArray logits(NDArray input) {
        NDArray columns =
                collapse.apply(trunk.apply(input)).getNDArrayInternal().relu();
        NDArray seen = context.apply(columns).getNDArrayInternal().relu();
        return head.apply(columns.addi(seen));
    }
}
