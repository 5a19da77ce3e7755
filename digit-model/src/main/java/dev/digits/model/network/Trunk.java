package dev.digits.model.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;

/** The stem and the stages of residual blocks: (n, 1, h, w) in, features (n, channels, h', w') out. */
final class Trunk extends AbstractBlock {

    private static final byte VERSION = 1;

    private final ConvNorm stem;
    private final List<ResidualBlock> blocks = new ArrayList<>();

    Trunk(TrunkSizes sizes) {
        super(VERSION);
        stem = addChildBlock(
                "stem",
                new ConvNorm("conv", "norm", sizes.stemChannels(), sizes.stem().window()));
        for (BlockSizes block : sizes.blocks()) {
            blocks.add(addChildBlock(block.name(), new ResidualBlock(block)));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList features = Activation.relu(stem.forward(store, inputs, training, params));
        for (ResidualBlock block : blocks) {
            features = block.forward(store, features, training, params);
        }
        return features;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape[] shapes = stem.getOutputShapes(inputShapes);
        for (ResidualBlock block : blocks) {
            shapes = block.getOutputShapes(shapes);
        }
        return shapes;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        stem.initialize(manager, dataType, inputShapes);
        Shape[] shapes = stem.getOutputShapes(inputShapes);
        for (ResidualBlock block : blocks) {
            block.initialize(manager, dataType, shapes);
            shapes = block.getOutputShapes(shapes);
        }
    }
}
