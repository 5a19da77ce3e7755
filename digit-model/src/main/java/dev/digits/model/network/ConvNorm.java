package dev.digits.model.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A convolution without bias and its batch norm. */
final class ConvNorm extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Conv2d conv;
    private final BatchNorm norm;

    ConvNorm(String convName, String normName, int channels, Window window) {
        super(VERSION);
        conv = addChildBlock(
                convName,
                Conv2d.builder()
                        .setFilters(channels)
                        .setKernelShape(window.kernel())
                        .optPadding(window.padding())
                        .optStride(window.stride())
                        .optBias(false)
                        .build());
        norm = addChildBlock(normName, BatchNorm.builder().build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        return norm.forward(store, conv.forward(store, inputs, training, params), training, params);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return conv.getOutputShapes(inputShapes);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        conv.initialize(manager, dataType, inputShapes);
        norm.initialize(manager, dataType, conv.getOutputShapes(inputShapes));
    }
}
