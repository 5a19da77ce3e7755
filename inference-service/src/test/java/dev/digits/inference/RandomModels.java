package dev.digits.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.DigitNetwork;
import dev.digits.model.network.Stem;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small untrained models for tests; each seed gives another. */
public final class RandomModels {

    private static final Architecture SMALL =
            new Architecture("mnist-resnet", List.of(4, 8), 1, new Stem(3, 2, 1), 0, 11, true, 1);
    private static final Instant FIRST = Instant.parse("2026-11-22T10:15:00Z");

    private RandomModels() {}

    /** Publishes the model of this seed; a higher seed is a newer version. */
    public static StoredVersion.Valid publish(ModelStore store, int seed) throws IOException {
        return publish(store, seed, weights(seed));
    }

    /** Publishes a version that is whole and still no network: its last layer has too few outputs. */
    public static StoredVersion.Valid publishMisshapen(ModelStore store, int seed) throws IOException {
        Map<String, Tensor> weights = weights(seed);
        weights.put("head.bias", Tensor.vector(1, 2, 3));
        return publish(store, seed, weights);
    }

    private static StoredVersion.Valid publish(ModelStore store, int seed, Map<String, Tensor> weights)
            throws IOException {
        return store.publish(new VersionDraft(
                SMALL,
                weights,
                Normalisation.MNIST,
                1,
                Map.of(Manifest.VALIDATION, Map.of(Manifest.ACCURACY, 0.25)),
                new Provenance(FIRST.plusSeconds(seed), seed, Map.of(), Map.of(), "test", Optional.empty()),
                Map.of(ModelFiles.METRICS, "{\"epoch\":1}\n".getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, Tensor> weights(int seed) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Block network = DigitNetwork.create(SMALL);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
            Map<String, Tensor> weights = new LinkedHashMap<>(NetworkWeights.of(network));
            weights.put("head.bias", Tensor.vector(seed, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1));
            return weights;
        }
    }
}
