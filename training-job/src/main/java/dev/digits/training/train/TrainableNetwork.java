package dev.digits.training.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.DigitNetwork;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.network.PairOutputs;

/**
 * A network with its optimizer, in native memory until closed. One at a time may take a step in a process: DJL allows
 * one gradient collector.
 */
final class TrainableNetwork implements AutoCloseable {

    private static final int SIDE = Architecture.TILE_SIDE;

    /** More than a run has epochs, so that no two epochs of neighbouring seeds share their masks. */
    private static final long EPOCHS_APART = 1_000_003;

    private final Architecture sizes;
    private final NDManager manager;
    private final ParameterStore store;
    private final Block block;
    private final TileLayout layout;
    private final AdamW optimizer;

    /** A new network; the seed decides its weights and its dropout. */
    TrainableNetwork(Architecture sizes, double weightDecay, long seed) {
        Engine.getInstance().setRandomSeed((int) seed);
        this.sizes = sizes;
        manager = NDManager.newBaseManager();
        store = new ParameterStore(manager, false);
        block = DigitNetwork.create(sizes);
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
            NDArray targets = step.create(batch.targets(), new Shape(batch.size(), sizes.allOutputs()));
            NDArray logits = block.forward(store, new NDList(inputs), true).singletonOrThrow();
            NDArray loss = loss(logits, targets).div(-batch.size());
            collector.backward(loss);
            return StepResult.of(loss.getFloat(), logits.toFloatArray(), batch.labels());
        }
    }

    /** Sum over tiles and questions of log p(answer); a question that a tile does not answer has targets of 0. */
    private NDArray loss(NDArray logits, NDArray targets) {
        int digits = sizes.outputs();
        NDArray sum = question(logits, targets, 0, digits);
        if (sizes.pairs()) {
            for (PairOutputs.Range range : PairOutputs.QUESTIONS) {
                sum = sum.add(question(logits, targets, digits + range.from(), digits + range.to()));
            }
        }
        return sum;
    }

    private static NDArray question(NDArray logits, NDArray targets, int from, int to) {
        NDIndex columns = new NDIndex(":, " + from + ":" + to);
        return logits.get(columns).logSoftmax(1).mul(targets.get(columns)).sum();
    }

    @Override
    public void close() {
        manager.close();
    }
}
