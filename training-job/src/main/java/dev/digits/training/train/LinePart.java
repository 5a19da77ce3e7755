package dev.digits.training.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Map;

/**
 * The half of a reader that reads lines.
 *
 * @param weights every parameter by name
 * @param temperature by which logits are divided
 */
record LinePart(LineArchitecture architecture, Map<String, Tensor> weights, float temperature, DecoderNumbers decoder) {

    private static final int ANY_WIDTH = 64;

    /** A line network that has learned nothing: it stands in for the second phase of a run. */
    static LinePart untrained(long seed) {
        Engine.getInstance().setRandomSeed((int) seed);
        try (NDManager manager = NDManager.newBaseManager()) {
            Block network = LineNetwork.create(LineArchitecture.DEFAULT);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, LineArchitecture.HEIGHT, ANY_WIDTH));
            return new LinePart(LineArchitecture.DEFAULT, NetworkWeights.of(network), 1, new DecoderNumbers(0.5, 0, 1));
        }
    }
}
