package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.DigitNetwork;
import dev.digits.model.network.Stem;
import dev.digits.model.store.DamagedModelException;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass of a {@link DigitNetwork}, for inference only: batch norms folded into the convolutions, no dropout,
 * plain operations without parameter look-ups. Gives the same logits within rounding.
 */
record FoldedNetwork(FoldedConvolution stem, List<FoldedBlock> blocks, NDArray headWeight, NDArray headBias) {

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
                first.padding());
        List<FoldedBlock> blocks = new ArrayList<>();
        for (int stage = 0; stage < sizes.stageWidths().size(); stage++) {
            int width = sizes.stageWidths().get(stage);
            for (int i = 0; i < sizes.blocksPerStage(); i++) {
                String name = "stages." + stage + ".blocks." + i;
                int stride = i == 0 ? sizes.stageStride(stage) : 1;
                blocks.add(FoldedBlock.of(weights, manager, name, channels, width, stride));
                channels = width;
            }
        }
        float[] headWeight = weights.take("head.weight", sizes.outputs(), channels);
        float[] headBias = weights.take("head.bias", sizes.outputs());
        weights.requireAllTaken();
        return new FoldedNetwork(
                stem,
                List.copyOf(blocks),
                manager.create(headWeight, new Shape(sizes.outputs(), channels)),
                manager.create(headBias));
    }

    /**
     * The forward pass.
     *
     * @param input (n, 1, 28, 28), normalised
     * @return logits (n, outputs), on the input's manager
     */
    NDArray logits(NDArray input) {
        NDArray features = stem.apply(input).getNDArrayInternal().relu();
        for (FoldedBlock block : blocks) {
            features = block.apply(features);
        }
        NDArray pooled = features.getNDArrayInternal().globalAvgPool();
        NDArray flat = pooled.reshape(input.getShape().get(0), -1);
        return flat.getNDArrayInternal().linear(flat, headWeight, headBias).singletonOrThrow();
    }
}
