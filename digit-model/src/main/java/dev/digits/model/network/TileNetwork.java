package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * The network that reads one tile: the trunk, global average pooling, dropout, one linear layer.
 *
 * <p>Input is NCHW float32 of shape (n, 1, 28, 28), normalised; output are logits of shape (n, 11): the ten digits, then
 * "not a digit". The block comes without arrays: initialise it for a new network, or set its {@linkplain NamedParameters
 * named parameters}.
 */
public final class TileNetwork extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Trunk trunk;
    private final Dropout dropout;
    private final Linear head;
    private final int outputs;

    private TileNetwork(Architecture sizes) {
        super(VERSION);
        trunk = addChildBlock(NamedParameters.UNNAMED, new Trunk(sizes.trunk()));
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate(sizes.dropout()).build());
        outputs = sizes.outputs();
        head = addChildBlock("head", Linear.builder().setUnits(outputs).build());
    }

    /** The network of these sizes, without weights. Two networks of equal sizes have equal parameter names and shapes. */
    public static Block create(Architecture sizes) {
        return new TileNetwork(sizes);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray features = trunk.forward(store, inputs, training, params).singletonOrThrow();
        NDList pooled = new NDList(Pool.globalAvgPool2d(features));
        NDList kept = dropout.forward(store, pooled, training, params);
        return head.forward(store, kept, training, params);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), outputs)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        trunk.initialize(manager, dataType, inputShapes);
        Shape features = trunk.getOutputShapes(inputShapes)[0];
        Shape pooled = new Shape(features.get(0), features.get(1));
        dropout.initialize(manager, dataType, pooled);
        head.initialize(manager, dataType, pooled);
    }
}
