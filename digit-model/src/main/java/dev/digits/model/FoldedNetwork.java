package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.DigitNetwork;
import dev.digits.model.network.PairOutputs;
import dev.digits.model.network.Stem;
import dev.digits.model.store.DamagedModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forward pass of a {@link DigitNetwork}, for inference only: batch norms folded into the convolutions, no dropout,
 * plain operations without parameter look-ups. Gives the same logits within rounding.
 */
record FoldedNetwork(
        FoldedConvolution stem, List<FoldedBlock> blocks, FoldedLinear head, Optional<FoldedLinear> pairHead) {

    /** @throws DamagedModelException when the tensors are not exactly those of the architecture */
    static FoldedNetwork of(Architecture sizes, StoredWeights weights, NDManager manager) throws DamagedModelException {
        int channels = sizes.stageWidths().get(0);
        Stem first = sizes.stem();
        FoldedConvolution stem = FoldedConvolution.of(
                weights,
                manager,
                "stem.conv",
                "stem.norm",
                1,
                channels,
                first.kernel(),
                first.stride(),
                first.padding(),
                1);
        List<FoldedBlock> blocks = new ArrayList<>();
        for (int stage = 0; stage < sizes.stageWidths().size(); stage++) {
            int width = sizes.stageWidths().get(stage);
            for (int i = 0; i < sizes.blocksPerStage(); i++) {
                String name = "stages." + stage + ".blocks." + i;
                int stride = i == 0 ? sizes.stageStride(stage) : 1;
                blocks.add(FoldedBlock.of(weights, manager, name, channels, width, stride, sizes.groups()));
                channels = width;
            }
        }
        FoldedLinear head = FoldedLinear.of(weights, manager, "head", channels, sizes.outputs());
        Optional<FoldedLinear> pairHead = sizes.pairs()
                ? Optional.of(
                        FoldedLinear.of(weights, manager, "pairs", channels * sizes.lastSide(), PairOutputs.COUNT))
                : Optional.empty();
        weights.requireAllTaken();
        return new FoldedNetwork(stem, List.copyOf(blocks), head, pairHead);
    }

    /**
     * The forward pass.
     *
     * @param input (n, 1, 28, 28), normalised
     * @return logits (n, {@link Architecture#allOutputs}), on the input's manager
     */
    NDArray logits(NDArray input) {
        NDArray features = stem.apply(input).getNDArrayInternal().relu();
        for (FoldedBlock block : blocks) {
            features = block.apply(features);
        }
        NDArray pooled = features.getNDArrayInternal().globalAvgPool();
        NDArray digits = head.apply(pooled.reshape(input.getShape().get(0), -1));
        if (pairHead.isEmpty()) {
            return digits;
        }
        NDArray columns = features.mean(new int[] {2}).reshape(input.getShape().get(0), -1);
        return digits.concat(pairHead.get().apply(columns), 1);
    }
}
