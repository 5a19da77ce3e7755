package dev.digits.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.digits.model.network.NamedParameters;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A second network whose parameters are the exponential moving average of the trained one's (Polyak and Juditsky 1992),
 * running means and variances of batch norms included. It reads better than the weights of any single step.
 */
public final class WeightAverage implements AutoCloseable {

    private final NDManager manager = NDManager.newBaseManager();
    private final Block block;
    private final List<Parameter> averages;
    private final List<Parameter> sources;
    private final double decay;
    private int updates;

    /**
     * An average of nothing yet.
     *
     * @param same a network of the same sizes, without weights; the average becomes its own
     * @param input shape that the network takes
     * @param source the network that is trained
     * @param decay share of the old average that stays at each step, 0 to below 1
     */
    public WeightAverage(Block same, Shape input, Block source, double decay) {
        this.decay = decay;
        block = same;
        block.initialize(manager, DataType.FLOAT32, input);
        averages = new ArrayList<>(NamedParameters.of(block).values());
        sources = new ArrayList<>(NamedParameters.of(source).values());
    }

    /** The averaged network, to measure and to keep. */
    public Block block() {
        return block;
    }

    /** How many steps were taken in. */
    public int updates() {
        return updates;
    }

    /** Goes on from an average of so many steps. */
    public void restore(Map<String, Tensor> average, int steps) {
        NetworkWeights.restore(block, average);
        updates = steps;
    }

    /** Takes in the source's weights after a step; early on, when there is little to average, with more weight. */
    public void update() {
        double kept = Math.min(decay, updates / (updates + 10.0));
        updates++;
        try (NDManager work = manager.newSubManager()) {
            for (int i = 0; i < averages.size(); i++) {
                NDArray source = sources.get(i).getArray().mul(1 - kept);
                source.attach(work);
                averages.get(i).getArray().muli(kept).addi(source);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
