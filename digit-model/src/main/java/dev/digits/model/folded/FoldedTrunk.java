package dev.digits.model.folded;

import dev.digits.model.network.BlockSizes;
import dev.digits.model.network.TrunkSizes;
import dev.digits.model.store.DamagedModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stem and the residual blocks of either network. */
record FoldedTrunk(FoldedConvolution stem, List<FoldedBlock> blocks) {

    static FoldedTrunk of(TrunkSizes sizes, StoredWeights weights) throws DamagedModelException {
        FoldedConvolution stem = FoldedConvolution.of(
                weights,
                "stem.conv",
                "stem.norm",
                1,
                sizes.stemChannels(),
                sizes.stem().window());
        List<FoldedBlock> blocks = new ArrayList<>();
        for (BlockSizes block : sizes.blocks()) {
            blocks.add(FoldedBlock.of(weights, block));
        }
        return new FoldedTrunk(stem, List.copyOf(blocks));
    }

    <T> UnaryOperator<T> on(Operations<T> operations) {
        UnaryOperator<T> first = operations.convolution(stem);
        List<UnaryOperator<T>> rest =
                blocks.stream().map(block -> block.on(operations)).toList();
        return input -> {
            T features = operations.relu(first.apply(input));
            for (UnaryOperator<T> block : rest) {
                features = block.apply(features);
            }
            return features;
        };
    }
}
