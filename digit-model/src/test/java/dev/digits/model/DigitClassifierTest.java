package dev.digits.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.fixtures.MnistSample;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.Stem;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigitClassifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeEach
    void openStore() {
        store = new ModelStore(folder);
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void foldedNetworkScoresAsTheTrainedBlockDoes(Architecture sizes) throws Exception {
        // Given
        Map<String, Tensor> weights = RandomModels.weights(sizes, 7);
        byte[][] tiles = tiles(20);
        float[][] expected = withBlock(sizes, weights, tiles);
        VersionDraft small = RandomModels.draft(NOW, 7, 1);
        StoredVersion published = store.publish(new VersionDraft(
                sizes, weights, small.normalisation(), 1, small.metrics(), small.provenance(), small.documents()));

        // When
        float[][] scores;
        try (DigitClassifier classifier = DigitClassifier.load(published.files())) {
            scores = classifier.classify(tiles);
        }

        // Then
        assertThat(scores).hasNumberOfRows(20);
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).containsExactly(expected[i], within(rounding(expected[i])));
        }
    }

    static Stream<Architecture> architectures() {
        return Stream.of(
                RandomModels.SMALL,
                new Architecture("mnist-resnet", List.of(6), 1, new Stem(3, 1, 1), 0, 11),
                new Architecture("mnist-resnet", List.of(6, 8), 1, new Stem(3, 2, 1), 0, 11),
                new Architecture("mnist-resnet", List.of(6, 12), 2, new Stem(3, 2, 1), 0, 11),
                Architecture.DEFAULT);
    }

    @Test
    void scoresOfATileDoNotDependOnItsBatch() throws Exception {
        // Given
        byte[][] tiles = tiles(16);
        try (DigitClassifier classifier = DigitClassifier.load(
                store.publish(RandomModels.draft(NOW, 1, 1)).files())) {
            // When
            float[][] together = classifier.classify(tiles);

            // Then
            for (int i = 0; i < tiles.length; i++) {
                float[] alone = classifier.classify(new byte[][] {tiles[i]})[0];
                assertThat(alone).containsExactly(together[i], within(1e-5f));
            }
        }
    }

    @Test
    void probabilitiesSumToOneAtEveryTemperature() throws Exception {
        // Given
        byte[][] tiles = tiles(5);
        for (float temperature : new float[] {0.5f, 1, 3}) {
            StoredVersion version = store.publish(RandomModels.draft(NOW, (long) (temperature * 10), temperature));
            try (DigitClassifier classifier = DigitClassifier.load(version.files())) {
                // When
                float[][] scores = classifier.classify(tiles);

                // Then
                for (float[] row : scores) {
                    assertThat(row).hasSize(11);
                    assertThat(sumOfExponentials(row, 0, 11)).isCloseTo(1, within(1e-5));
                }
            }
        }
    }

    @Test
    void higherTemperatureIsLessSure() throws Exception {
        // Given
        byte[][] tiles = tiles(1);

        // When
        float[] sure = classify(RandomModels.draft(NOW, 3, 1), tiles)[0];
        float[] calm = classify(RandomModels.draft(NOW.plusSeconds(1), 3, 4), tiles)[0];

        // Then
        float ratio = (sure[0] - sure[1]) / (calm[0] - calm[1]);
        assertThat(ratio).isCloseTo(4, within(1e-2f));
    }

    @Test
    void noTilesGiveNoScores() throws Exception {
        assertThat(classify(RandomModels.draft(NOW, 1, 1), new byte[0][])).isEmpty();
    }

    @Test
    void refusesATileOfAnotherSize() throws Exception {
        // Given
        try (DigitClassifier classifier = DigitClassifier.load(
                store.publish(RandomModels.draft(NOW, 1, 1)).files())) {
            // When, Then
            assertThatThrownBy(() -> classifier.classify(new byte[][] {new byte[783]}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("783");
        }
    }

    @ParameterizedTest
    @MethodSource("wrongWeights")
    void refusesWeightsThatTheArchitectureDoesNotHave(String name, Tensor tensor, String reason) throws Exception {
        // Given
        VersionDraft draft = RandomModels.draft(NOW, 1, 1);
        Map<String, Tensor> weights = new LinkedHashMap<>(draft.weights());
        if (tensor == null) {
            weights.remove(name);
        } else {
            weights.put(name, tensor);
        }
        StoredVersion version = store.publish(new VersionDraft(
                draft.architecture(),
                weights,
                draft.normalisation(),
                1,
                draft.metrics(),
                draft.provenance(),
                draft.documents()));

        // When, Then
        assertThatThrownBy(() -> DigitClassifier.load(version.files()))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("weights.safetensors")
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> wrongWeights() {
        return Stream.of(
                Arguments.of("head.bias", null, "missing"),
                Arguments.of("head.bias", Tensor.vector(1, 2, 3), "[3], the architecture needs [11]"),
                Arguments.of("stem.norm.bias", Tensor.vector(1, Float.NaN, 3, 4), "NaN"),
                Arguments.of("stem.norm.running_var", Tensor.vector(1, 1, 1, -1), "negative"),
                Arguments.of("stages.7.conv.weight", Tensor.vector(1), "does not have"));
    }

    @Test
    void restoredNetworkHoldsTheVeryWeightsThatWereTaken() {
        // Given
        Map<String, Tensor> weights = RandomModels.weights(RandomModels.SMALL, 5);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Block network = RandomModels.network(manager, RandomModels.SMALL);

            // When
            NetworkWeights.restore(network, weights);

            // Then
            assertThat(NetworkWeights.of(network)).isEqualTo(weights);
        }
    }

    private float[][] classify(VersionDraft draft, byte[][] tiles) throws Exception {
        try (DigitClassifier classifier =
                DigitClassifier.load(store.publish(draft).files())) {
            return classifier.classify(tiles);
        }
    }

    private static float[][] withBlock(Architecture sizes, Map<String, Tensor> weights, byte[][] tiles) {
        float[] greys = Normalisation.MNIST.table();
        float[] pixels = new float[tiles.length * MnistSample.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = greys[Byte.toUnsignedInt(tiles[i / MnistSample.PIXELS][i % MnistSample.PIXELS])];
        }
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Block network = RandomModels.network(manager, sizes);
            NetworkWeights.restore(network, weights);
            NDArray input = manager.create(pixels, new Shape(tiles.length, 1, 28, 28));
            NDArray logits = network.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow();
            float[] flat = logits.logSoftmax(1).toFloatArray();
            int outputs = sizes.outputs();
            float[][] rows = new float[tiles.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Arrays.copyOfRange(flat, i * outputs, (i + 1) * outputs);
            }
            return rows;
        }
    }

    private static byte[][] tiles(int count) {
        return MnistSample.test().stream()
                .limit(count)
                .map(MnistSample.Digit::pixels)
                .toArray(byte[][]::new);
    }

    private static double sumOfExponentials(float[] row, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(row[i]);
        }
        return sum;
    }

    /** Random weights give log-probabilities in the hundreds, where a float has fewer decimals left. */
    private static float rounding(float[] logProbabilities) {
        float largest = 0;
        for (float value : logProbabilities) {
            largest = Math.max(largest, Math.abs(value));
        }
        return Math.max(1e-4f, 1e-6f * largest);
    }
}
