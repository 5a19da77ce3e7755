package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Squeeze and excitation (Hu et al. 2018): each channel times a weight of 0..1, which two linear layers compute from the
 * means of all channels over rows and columns. Each column so depends on what all of the line looks like.
 */
final class ChannelGate extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Linear squeeze;
    private final Linear excite;

    /**
     * @param channels that come in and go out
     * @param width outputs of the first linear layer
     */
    ChannelGate(int channels, int width) {
        super(VERSION);
        squeeze = addChildBlock("squeeze", Linear.builder().setUnits(width).build());
        excite = addChildBlock("excite", Linear.builder().setUnits(channels).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray input = inputs.singletonOrThrow();
        NDList means = new NDList(Pool.globalAvgPool2d(input));
        NDList squeezed = Activation.relu(squeeze.forward(store, means, training, params));
        NDArray weights = Activation.sigmoid(
                excite.forward(store, squeezed, training, params).singletonOrThrow());
        return new NDList(input.mul(
                weights.reshape(input.getShape().get(0), input.getShape().get(1), 1, 1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape means = new Shape(inputShapes[0].get(0), inputShapes[0].get(1));
        squeeze.initialize(manager, dataType, means);
        excite.initialize(manager, dataType, squeeze.getOutputShapes(new Shape[] {means}));
    }
}
