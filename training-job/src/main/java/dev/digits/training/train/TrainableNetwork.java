package dev.digits.training.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.network.TileNetwork;

/**
 * A network with its optimizer, in native memory until closed. One at a time may take a step in a process: DJL allows
 * one gradient collector.
 */
final class TrainableNetwork implements AutoCloseable {

    private static final int SIDE = Architecture.TILE_SIDE;
    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    /** More than a run has epochs, so that no two epochs of neighbouring seeds share their masks. */
    private static final long EPOCHS_APART = 1_000_003;

    private final NDManager manager;
    private final ParameterStore store;
    private final Block block;
    private final TileLayout layout;
    private final AdamW optimizer;

    /** A new network; the seed decides its weights and its dropout. */
    TrainableNetwork(Architecture sizes, double weightDecay, long seed) {
        Engine.getInstance().setRandomSeed((int) seed);
        manager = NDManager.newBaseManager();
        store = new ParameterStore(manager, false);
        block = TileNetwork.create(sizes);
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, SIDE, SIDE));
        layout = TileLayout.of(block);
        optimizer = new AdamW(NamedParameters.of(block), weightDecay, manager);
    }

    Block block() {
        return block;
    }

    AdamW optimizer() {
        return optimizer;
    }

    /**
     * Lets dropout begin anew, so that an epoch's masks follow from the seed and its number alone, and no native state
     * needs to be kept between epochs.
     *
     * @param epoch from 0, counted through both phases
     */
    void beginEpoch(long seed, int epoch) {
        Engine.getInstance().setRandomSeed((int) (seed * EPOCHS_APART + epoch));
    }

    /**
     * Learns from one batch: forward, cross-entropy with the batch's targets, backward, one step of the optimizer.
     *
     * @throws DivergedException if the loss is no finite number
     */
    StepResult step(Batch batch, double learningRate, double momentum) {
        try (NDManager step = manager.newSubManager()) {
            StepResult result = gradients(batch, step);
            if (!Float.isFinite(result.loss())) {
                throw new DivergedException(learningRate);
            }
            optimizer.step(learningRate, momentum, step);
            return result;
        }
    }

    private StepResult gradients(Batch batch, NDManager step) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray inputs = layout.array(step, batch.inputs());
            NDArray targets = step.create(batch.targets(), new Shape(batch.size(), OUTPUTS));
            NDArray logits = block.forward(store, new NDList(inputs), true).singletonOrThrow();
            NDArray loss = logits.logSoftmax(1).mul(targets).sum().div(-batch.size());
            collector.backward(loss);
            return StepResult.of(loss.getFloat(), logits.toFloatArray(), batch.labels());
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
