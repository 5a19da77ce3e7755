package dev.digits.training.publish;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.Normalisation;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.settings.TrainingSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Versions that no run made. */
public final class MadeUpVersions {

    /** Of both networks of {@link #untrained}. */
    public static final float TEMPERATURE = 1.5f;

    private MadeUpVersions() {}

    /** A version of networks that learned nothing, of the settings' sizes. */
    public static VersionDraft untrained(TrainingSettings settings, Instant created) {
        return of(settings, created, untrainedTiles(settings));
    }

    /** A version with this tile network and a line network that learned nothing. */
    public static VersionDraft of(TrainingSettings settings, Instant created, Map<String, Tensor> tiles) {
        return new VersionDraft(
                settings.architecture(),
                tiles,
                Normalisation.MNIST,
                TEMPERATURE,
                settings.lines().architecture(),
                untrainedLines(settings),
                TEMPERATURE,
                new DecoderNumbers(0.3, 0, 0, 1),
                Map.of(),
                new Provenance(
                        created, settings.seed(), settings.asMap(), Map.of("train", "ab"), "test", Optional.empty()),
                Map.of());
    }

    /** A tile network's weights as its seed makes them. */
    public static Map<String, Tensor> untrainedTiles(TrainingSettings settings) {
        return weights(TileNetwork.create(settings.architecture()), new Shape(1, 1, 28, 28));
    }

    /** A line network's weights as its seed makes them. */
    public static Map<String, Tensor> untrainedLines(TrainingSettings settings) {
        return weights(LineNetwork.create(settings.lines().architecture()), new Shape(1, 1, 32, 64));
    }

    private static Map<String, Tensor> weights(Block network, Shape input) {
        try (NDManager manager = NDManager.newBaseManager()) {
            manager.getEngine().setRandomSeed(7);
            network.initialize(manager, DataType.FLOAT32, input);
            return NetworkWeights.of(network);
        }
    }
}
