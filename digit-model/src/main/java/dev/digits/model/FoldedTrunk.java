package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.network.BlockSizes;
import dev.digits.model.network.TrunkSizes;
import dev.digits.model.store.DamagedModelException;
import java.util.ArrayList;
import java.util.List;

/** The stem and the residual blocks of either network. */
record FoldedTrunk(FoldedConvolution stem, List<FoldedBlock> blocks) {

    static FoldedTrunk of(TrunkSizes sizes, StoredWeights weights, NDManager manager) throws DamagedModelException {
        FoldedConvolution stem = FoldedConvolution.of(
                weights,
                manager,
                "stem.conv",
                "stem.norm",
                1,
                sizes.stemChannels(),
                sizes.stem().window());
        List<FoldedBlock> blocks = new ArrayList<>();
        for (BlockSizes block : sizes.blocks()) {
            blocks.add(FoldedBlock.of(weights, manager, block));
        }
        return new FoldedTrunk(stem, List.copyOf(blocks));
    }

    /** @param input (n, 1, h, w) */
    NDArray apply(NDArray input) {
        NDArray features = stem.apply(input).getNDArrayInternal().relu();
        for (FoldedBlock block : blocks) {
            features = block.apply(features);
        }
        return features;
    }
}
