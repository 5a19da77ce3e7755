package dev.digits.model;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Stem;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Untrained models for tests: random weights, and batch norms that do something. */
public final class RandomModels {

    /** A tile network with every kind of shortcut that is quick to run. */
    public static final Architecture SMALL =
            new Architecture("mnist-resnet", List.of(4, 8), 2, new Stem(3, 2, 1), 0.1f, 11);

    /** A line network with every kind of shortcut that is quick to run. */
    public static final LineArchitecture SMALL_LINE =
            new LineArchitecture(List.of(4, 8, 8), 2, new Stem(6, 2, 2), 12, 6, 0.15);

    private RandomModels() {}

    /** An initialised tile network on the manager. */
    public static Block network(NDManager manager, Architecture sizes) {
        Block network = TileNetwork.create(sizes);
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
        return network;
    }

    /** An initialised line network on the manager. */
    public static Block network(NDManager manager, LineArchitecture sizes) {
        Block network = LineNetwork.create(sizes);
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, LineArchitecture.HEIGHT, 64));
        return network;
    }

    /** Random weights under the tile network's names. */
    public static Map<String, Tensor> weights(Architecture sizes, long seed) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            return random(network(manager, sizes), seed);
        }
    }

    /** Random weights under the line network's names. */
    public static Map<String, Tensor> weights(LineArchitecture sizes, long seed) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            return random(network(manager, sizes), seed);
        }
    }

    /** A draft of a small random model, both of whose networks have this temperature. */
    public static VersionDraft draft(Instant created, long seed, float temperature) {
        return new VersionDraft(
                SMALL,
                weights(SMALL, seed),
                Normalisation.MNIST,
                temperature,
                SMALL_LINE,
                weights(SMALL_LINE, seed),
                temperature,
                new DecoderNumbers(0.5, 0.3, -0.5, 0.4, 0.75, 1.25, 1.5, List.of(0.5, -2.0)),
                Map.of(Manifest.TEST, Map.of(Manifest.ACCURACY, 0.1)),
                new Provenance(
                        created,
                        seed,
                        Map.of("epochs", 20),
                        Map.of("train-images-idx3-ubyte", "ba891046"),
                        "abc",
                        Optional.empty()),
                Map.of(
                        ModelFiles.METRICS, "{\"epoch\":1}\n".getBytes(StandardCharsets.UTF_8),
                        ModelFiles.REPORT, "<p>report".getBytes(StandardCharsets.UTF_8)));
    }

    /** The same draft with another tile network. */
    public static VersionDraft withTileNetwork(VersionDraft draft, Architecture sizes, Map<String, Tensor> weights) {
        return new VersionDraft(
                sizes,
                weights,
                draft.normalisation(),
                draft.temperature(),
                draft.lineArchitecture(),
                draft.lineWeights(),
                draft.lineTemperature(),
                draft.decoder(),
                draft.metrics(),
                draft.provenance(),
                draft.documents());
    }

    /** The same draft with another line network. */
    public static VersionDraft withLineNetwork(
            VersionDraft draft, LineArchitecture sizes, Map<String, Tensor> weights) {
        return new VersionDraft(
                draft.architecture(),
                draft.weights(),
                draft.normalisation(),
                draft.temperature(),
                sizes,
                weights,
                draft.lineTemperature(),
                draft.decoder(),
                draft.metrics(),
                draft.provenance(),
                draft.documents());
    }

    private static Map<String, Tensor> random(Block network, long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        NetworkWeights.of(network).forEach((name, tensor) -> {
            float[] values = new float[tensor.values().length];
            double spread = spread(tensor.shape());
            for (int i = 0; i < values.length; i++) {
                double noise = random.nextGaussian();
                values[i] = (float) (name.endsWith("running_var") ? 0.2 + noise * noise : spread * noise);
            }
            weights.put(name, new Tensor(tensor.shape(), values));
        });
        return weights;
    }

    /** Of weights what keeps features in their range from layer to layer (He et al. 2015); .3 of what there is one a channel. */
    private static double spread(int... shape) {
        int inputs = 1;
        for (int axis = 1; axis < shape.length; axis++) {
            inputs *= shape[axis];
        }
        return shape.length == 1 ? 0.3 : Math.sqrt(2.0 / inputs);
    }
}
