package dev.digits.training.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A network with its optimizer and the moving average of its weights, in native memory until closed. One at a time may take a
 * step in a process: DJL allows one gradient collector.
 */
public final class Learner implements AutoCloseable {

    /** More than a run has epochs, so that no two epochs of neighbouring seeds share their masks. */
    private static final long EPOCHS_APART = 1_000_003;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);
    private final Block block;
    private final AdamW optimizer;
    private final WeightAverage average;

    /** What is to become less, from a batch's logits. */
    public interface Loss {
        /**
         * The loss of a batch.
         *
         * @param logits of the network
         * @param step frees what is made
         * @return one number, whose gradient with respect to the logits is that of the loss
         */
        NDArray of(NDArray logits, NDManager step);
    }

    /**
     * A new network.
     *
     * @param blocks makes networks of one size, without weights
     * @param input shape of an input
     * @param weightDecay of AdamW
     * @param averageDecay of the average, a step
     * @param seed decides its weights
     */
    public Learner(Supplier<Block> blocks, Shape input, double weightDecay, double averageDecay, long seed) {
        Engine.getInstance().setRandomSeed((int) seed);
        block = blocks.get();
        block.initialize(manager, DataType.FLOAT32, input);
        optimizer = new AdamW(NamedParameters.of(block), weightDecay, manager);
        average = new WeightAverage(blocks.get(), input, block, averageDecay);
    }

    /**
     * Begins with the weights of a network that has learned already.
     *
     * @param weights by parameter; none leaves the random ones
     * @return this
     */
    public Learner startFrom(Map<String, Tensor> weights) {
        if (!weights.isEmpty()) {
            NetworkWeights.restore(block, weights);
            average.restore(weights, 0);
        }
        return this;
    }

    /** The network as the last step left it. */
    public Block block() {
        return block;
    }

    /** What moves the weights. */
    public AdamW optimizer() {
        return optimizer;
    }

    /** The average of the weights. */
    public WeightAverage average() {
        return average;
    }

    /**
     * Lets dropout begin anew, so that an epoch's masks follow from the seed and its number alone, and no native state needs to
     * be kept between epochs.
     *
     * @param epoch from 0, counted through all phases
     */
    public static void beginEpoch(long seed, int epoch) {
        Engine.getInstance().setRandomSeed((int) (seed * EPOCHS_APART + epoch));
    }

    /**
     * Learns from one batch: forward, backward, one step of the optimizer, one of the average.
     *
     * @param inputs makes the batch
     */
    public void step(Function<NDManager, NDArray> inputs, Loss loss, double learningRate, double momentum) {
        try (NDManager step = manager.newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray logits = block.forward(store, new NDList(inputs.apply(step)), true)
                        .singletonOrThrow();
                collector.backward(loss.of(logits, step));
            }
            optimizer.step(learningRate, momentum, step);
        }
        average.update();
    }

    @Override
    public void close() {
        average.close();
        manager.close();
    }
}
