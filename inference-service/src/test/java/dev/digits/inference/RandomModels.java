package dev.digits.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.GoldenDraft;
import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Stem;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.DecoderNumbers;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small untrained readers for tests; each seed gives another. */
public final class RandomModels {

    private static final Architecture SMALL =
            new Architecture("mnist-resnet", List.of(4, 8), 1, new Stem(3, 2, 1), 0, 11);
    private static final LineArchitecture SMALL_LINE =
            new LineArchitecture(List.of(4, 8), 1, new Stem(6, 2, 2), 8, 3, 0);
    private static final String BIAS = "head.bias";
    private static final Instant FIRST = Instant.parse("2026-11-22T10:15:00Z");

    private RandomModels() {}

    /** Publishes the model of this seed; a higher seed is a newer version. */
    public static StoredVersion.Valid publish(ModelStore store, int seed) throws IOException {
        return publish(store, seed, weights(seed));
    }

    /** Publishes the model of this seed with golden inputs. */
    public static StoredVersion.Valid publishWithGoldenInputs(ModelStore store, int seed) throws IOException {
        return store.publish(GoldenDraft.of(draft(seed, weights(seed))));
    }

    /** Publishes a version that is whole and still no network: its last layer has too few outputs. */
    public static StoredVersion.Valid publishMisshapen(ModelStore store, int seed) throws IOException {
        Map<String, Tensor> weights = new LinkedHashMap<>(weights(seed));
        weights.put(BIAS, Tensor.vector(1, 2, 3));
        return publish(store, seed, weights);
    }

    /** Publishes a version and changes its manifest into one of the earlier format. */
    public static String publishOfEarlierFormat(ModelStore store, int seed) throws IOException {
        String version = publish(store, seed).version();
        Path manifest = store.root().resolve(version).resolve(ModelFiles.MANIFEST);
        String json = Files.readString(manifest);
        Files.writeString(manifest, json.replaceFirst("(\"formatVersion\"\\s*:\\s*)2", "$1" + 1));
        return version;
    }

    private static StoredVersion.Valid publish(ModelStore store, int seed, Map<String, Tensor> weights)
            throws IOException {
        return store.publish(draft(seed, weights));
    }

    private static VersionDraft draft(int seed, Map<String, Tensor> weights) {
        return new VersionDraft(
                SMALL,
                weights,
                Normalisation.MNIST,
                1,
                SMALL_LINE,
                lineWeights(seed),
                1,
                new DecoderNumbers(0.5, 0.25, -0.5, 0.4, 0.75, 1.5 + seed, 2.5 + seed, List.of(0.5, -2.0, 1.0)),
                Map.of(Manifest.VALIDATION, Map.of(Manifest.ACCURACY, 0.25)),
                new Provenance(FIRST.plusSeconds(seed), seed, Map.of(), Map.of(), "test", Optional.empty()),
                Map.of(ModelFiles.METRICS, "{\"epoch\":1}\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Tensor> weights(int seed) {
        return weights(TileNetwork.create(SMALL), new Shape(1, 1, 28, 28), seed);
    }

    private static Map<String, Tensor> lineWeights(int seed) {
        return weights(LineNetwork.create(SMALL_LINE), new Shape(1, 1, LineArchitecture.HEIGHT, 64), seed);
    }

    private static Map<String, Tensor> weights(Block network, Shape input, int seed) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            network.initialize(manager, DataType.FLOAT32, input);
            Map<String, Tensor> weights = new LinkedHashMap<>(NetworkWeights.of(network));
            weights.put(BIAS, Tensor.vector(seed, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1));
            return weights;
        }
    }
}
