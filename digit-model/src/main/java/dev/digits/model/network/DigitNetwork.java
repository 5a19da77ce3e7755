package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole network: stem, stages of residual blocks, global average pooling, dropout, one linear layer. A second linear
 * layer, if there is one, sees the average of each column of the last features, so that it knows left from right. With
 * groups the stem's channels are shared out among trunks that meet again in the linear layers.
 *
 * <p>Input is NCHW float32 of shape (n, 1, 28, 28), normalised; output are logits of shape (n, 11), or (n, 34) with those
 * of {@link PairOutputs} behind. The block comes without arrays: initialise it for a new network, or set its {@linkplain
 * NamedParameters named parameters}.
 */
public final class DigitNetwork extends AbstractBlock {

    private static final byte VERSION = 1;

    private final ConvNorm stem;
    private final List<ResidualBlock> blocks = new ArrayList<>();
    private final Dropout dropout;
    private final Linear head;
    private final Optional<Linear> pairHead;
    private final int outputs;

    private DigitNetwork(Architecture sizes) {
        super(VERSION);
        int channels = sizes.stageWidths().get(0);
        Stem first = sizes.stem();
        stem = addChildBlock(
                "stem", new ConvNorm("conv", "norm", first.kernel(), channels, first.stride(), first.padding(), 1));
        for (int stage = 0; stage < sizes.stageWidths().size(); stage++) {
            int width = sizes.stageWidths().get(stage);
            for (int i = 0; i < sizes.blocksPerStage(); i++) {
                int stride = i == 0 ? sizes.stageStride(stage) : 1;
                ResidualBlock block = new ResidualBlock(channels, width, stride, sizes.groups());
                blocks.add(addChildBlock("stages." + stage + ".blocks." + i, block));
                channels = width;
            }
        }
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate(sizes.dropout()).build());
        outputs = sizes.allOutputs();
        head = addChildBlock("head", Linear.builder().setUnits(sizes.outputs()).build());
        pairHead = sizes.pairs()
                ? Optional.of(addChildBlock(
                        "pairs", Linear.builder().setUnits(PairOutputs.COUNT).build()))
                : Optional.empty();
    }

    /** The network of these sizes, without weights. Two networks of equal sizes have equal parameter names and shapes. */
    public static Block create(Architecture sizes) {
        return new DigitNetwork(sizes);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray features =
                Activation.relu(stem.forward(store, inputs, training, params).singletonOrThrow());
        for (ResidualBlock block : blocks) {
            features =
                    block.forward(store, new NDList(features), training, params).singletonOrThrow();
        }
        NDList pooled = new NDList(Pool.globalAvgPool2d(features));
        NDList kept = dropout.forward(store, pooled, training, params);
        NDList digits = head.forward(store, kept, training, params);
        if (pairHead.isEmpty()) {
            return digits;
        }
        NDList columns = new NDList(features.mean(new int[] {2}).flatten(1, 2));
        NDList keptColumns = dropout.forward(store, columns, training, params);
        NDList pairs = pairHead.get().forward(store, keptColumns, training, params);
        return new NDList(digits.singletonOrThrow().concat(pairs.singletonOrThrow(), 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), outputs)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        stem.initialize(manager, dataType, inputShapes);
        Shape[] shapes = stem.getOutputShapes(inputShapes);
        for (ResidualBlock block : blocks) {
            block.initialize(manager, dataType, shapes);
            shapes = block.getOutputShapes(shapes);
        }
        Shape pooled = new Shape(shapes[0].get(0), shapes[0].get(1));
        dropout.initialize(manager, dataType, pooled);
        head.initialize(manager, dataType, pooled);
        Shape columns = new Shape(shapes[0].get(0), shapes[0].get(1) * shapes[0].get(3));
        pairHead.ifPresent(linear -> linear.initialize(manager, dataType, columns));
    }
}
