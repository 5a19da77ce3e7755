package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * The network that reads a strip of a line, column by column: the trunk, one convolution over all rows that are left
 * (collapse), a gate of its channels if the architecture has one, one over neighbouring columns that is added to its input (context), and a linear layer for each column. A
 * convolutional network that is passed over a whole line is a space displacement network (LeCun et al. 1998, section
 * VII).
 *
 * <p>Input is NCHW float32 of shape (n, 1, 32, w), ink / 255, so that the zeros of the padding are blank paper; w is
 * even. Output are logits of shape (n, w / 2, 11): for each column the ten digits, then "no digit". The block comes
 * without arrays: initialise it for a new network, or set its {@linkplain NamedParameters named parameters}.
 */
public final class LineNetwork extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Trunk trunk;
    private final ConvNorm collapse;
    private final Block gate;
    private final Dropout dropout;
    private final ConvNorm context;
    private final Conv2d head;

    private LineNetwork(LineArchitecture sizes) {
        super(VERSION);
        trunk = addChildBlock(NamedParameters.UNNAMED, new Trunk(sizes.trunk()));
        collapse = addChildBlock("collapse", new ConvNorm("conv", "norm", sizes.headWidth(), sizes.collapse()));
        gate = addChildBlock(
                "gate",
                sizes.hasGate() ? new ChannelGate(sizes.headWidth(), sizes.gateWidth()) : Blocks.identityBlock());
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) sizes.dropout()).build());
        context = addChildBlock("context", new ConvNorm("conv", "norm", sizes.headWidth(), sizes.context()));
        head = addChildBlock(
                "head",
                Conv2d.builder()
                        .setFilters(LineArchitecture.CLASSES)
                        .setKernelShape(new Shape(1, 1))
                        .optBias(true)
                        .build());
    }

    /** The network of these sizes, without weights. Two networks of equal sizes have equal parameter names and shapes. */
    public static Block create(LineArchitecture sizes) {
        return new LineNetwork(sizes);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList features = trunk.forward(store, inputs, training, params);
        NDList collapsed = Activation.relu(collapse.forward(store, features, training, params));
        NDList weighed = gate.forward(store, collapsed, training, params);
        NDList kept = dropout.forward(store, weighed, training, params);
        NDList seen = Activation.relu(context.forward(store, kept, training, params));
        NDArray columns = kept.singletonOrThrow().add(seen.singletonOrThrow());
        NDArray logits =
                head.forward(store, new NDList(columns), training, params).singletonOrThrow();
        return new NDList(logits.squeeze(2).transpose(0, 2, 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape features = trunk.getOutputShapes(inputShapes)[0];
        return new Shape[] {new Shape(features.get(0), features.get(3), LineArchitecture.CLASSES)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        trunk.initialize(manager, dataType, inputShapes);
        Shape[] features = trunk.getOutputShapes(inputShapes);
        collapse.initialize(manager, dataType, features);
        Shape[] columns = collapse.getOutputShapes(features);
        gate.initialize(manager, dataType, columns);
        dropout.initialize(manager, dataType, columns);
        context.initialize(manager, dataType, columns);
        head.initialize(manager, dataType, columns);
    }
}
