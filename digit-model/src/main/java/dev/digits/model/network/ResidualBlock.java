package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Optional;

/**
 * relu(norm(conv(relu(norm(conv(x))))) + shortcut(x)), both convolutions 3x3.
 *
 * <p>The shortcut is the identity where the shape stays, else a 1x1 convolution with batch norm ("projection", option B
 * of He et al. 2016).
 */
final class ResidualBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final ConvNorm first;
    private final ConvNorm second;
    private final Optional<ConvNorm> projection;

    ResidualBlock(BlockSizes sizes) {
        super(VERSION);
        int channels = sizes.outputs();
        first = addChildBlock(NamedParameters.UNNAMED, new ConvNorm("conv1", "norm1", channels, sizes.first()));
        second = addChildBlock(NamedParameters.UNNAMED, new ConvNorm("conv2", "norm2", channels, sizes.second()));
        projection = sizes.changesShape()
                ? Optional.of(addChildBlock("shortcut", new ConvNorm("conv", "norm", channels, sizes.projection())))
                : Optional.empty();
    }

    boolean hasProjection() {
        return projection.isPresent();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList hidden = Activation.relu(first.forward(store, inputs, training, params));
        NDArray residual = second.forward(store, hidden, training, params).singletonOrThrow();
        NDArray shortcut = projection
                .map(block -> block.forward(store, inputs, training, params))
                .orElse(inputs)
                .singletonOrThrow();
        return new NDList(Activation.relu(residual.add(shortcut)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return second.getOutputShapes(first.getOutputShapes(inputShapes));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        first.initialize(manager, dataType, inputShapes);
        second.initialize(manager, dataType, first.getOutputShapes(inputShapes));
        projection.ifPresent(block -> block.initialize(manager, dataType, inputShapes));
    }
}
