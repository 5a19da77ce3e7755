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
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.Stem;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNetworksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
    private static final int CLASSES = 11;

    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeEach
    void openStore() {
        store = new ModelStore(folder);
    }

    @ParameterizedTest
    @MethodSource("tileNetworks")
    void foldedTileNetworkScoresAsTheTrainedBlockDoes(Architecture sizes, NetworkEngine engine) throws Exception {
        // Given
        Map<String, Tensor> weights = RandomModels.weights(sizes, 7);
        byte[][] tiles = tiles(20);
        float[][] expected;
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            expected = withBlock(
                    RandomModels.network(manager, sizes),
                    weights,
                    tiles,
                    Normalisation.MNIST,
                    new Shape(20, 1, 28, 28));
        }

        // When
        float[][] scores;
        VersionDraft draft = RandomModels.withTileNetwork(RandomModels.draft(NOW, 7, 1), sizes, weights);
        try (ReaderNetworks networks = load(draft, engine)) {
            scores = networks.classify(tiles);
        }

        // Then
        assertClose(scores, expected);
    }

    static Stream<Arguments> tileNetworks() {
        return inBothEngines(
                RandomModels.SMALL,
                new Architecture("mnist-resnet", List.of(6), 1, new Stem(3, 1, 1), 0, 11),
                new Architecture("mnist-resnet", List.of(6, 8), 1, new Stem(3, 2, 1), 0, 11),
                Architecture.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("lineNetworks")
    void foldedLineNetworkScoresAsTheTrainedBlockDoes(LineArchitecture sizes, NetworkEngine engine) throws Exception {
        // Given
        Map<String, Tensor> weights = RandomModels.weights(sizes, 7);
        byte[][] strips = strips(3, 96);
        float[][] expected;
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Block network = RandomModels.network(manager, sizes);
            expected = withBlock(network, weights, strips, Normalisation.INK, new Shape(3, 1, 32, 96));
        }

        // When
        float[][] scores;
        VersionDraft draft = RandomModels.withLineNetwork(RandomModels.draft(NOW, 7, 1), sizes, weights);
        try (ReaderNetworks networks = load(draft, engine)) {
            scores = networks.read(strips, 96);
        }

        // Then
        assertThat(scores[0]).hasSize(48 * CLASSES);
        assertClose(scores, expected);
    }

    static Stream<Arguments> lineNetworks() {
        return inBothEngines(
                RandomModels.SMALL_LINE,
                new LineArchitecture(List.of(6), 1, new Stem(4, 2, 1), 5, 0, 0),
                new LineArchitecture(List.of(40, 80, 160), 1, new Stem(6, 2, 2), 192, 48, 0.15));
    }

    @ParameterizedTest
    @EnumSource
    void scoresOfATileDoNotDependOnItsBatch(NetworkEngine engine) throws Exception {
        // Given
        byte[][] tiles = tiles(16);
        try (ReaderNetworks networks = load(RandomModels.draft(NOW, 1, 1), engine)) {
            // When
            float[][] together = networks.classify(tiles);

            // Then
            for (int i = 0; i < tiles.length; i++) {
                float[] alone = networks.classify(new byte[][] {tiles[i]})[0];
                assertThat(alone).containsExactly(together[i], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void scoresOfAStripDoNotDependOnItsBatchNorOnWhatWasReadBefore(NetworkEngine engine) throws Exception {
        // Given
        byte[][] strips = strips(4, 64);
        try (ReaderNetworks networks = load(RandomModels.draft(NOW, 1, 1), engine)) {
            // When
            float[][] together = networks.read(strips, 64);
            networks.read(strips(2, 320), 320);

            // Then
            for (int i = 0; i < strips.length; i++) {
                float[] alone = networks.read(new byte[][] {strips[i]}, 64)[0];
                assertThat(alone).containsExactly(together[i], within(1e-4f));
            }
        }
    }

    /** A gate weighs the means over the whole strip, so that this holds without one only. */
    @Test
    void blankPaperBehindAStripDoesNotChangeFarColumns() throws Exception {
        // Given
        LineArchitecture ungated = new LineArchitecture(List.of(4, 8, 8), 2, new Stem(6, 2, 2), 12, 0, 0.15);
        VersionDraft draft =
                RandomModels.withLineNetwork(RandomModels.draft(NOW, 1, 1), ungated, RandomModels.weights(ungated, 1));
        byte[][] strips = strips(1, 128);
        byte[][] longer = new byte[1][32 * 160];
        for (int row = 0; row < 32; row++) {
            System.arraycopy(strips[0], row * 128, longer[0], row * 160, 128);
        }
        try (ReaderNetworks networks = load(draft)) {
            // When
            float[] scores = networks.read(strips, 128)[0];
            float[] ofLonger = networks.read(longer, 160)[0];

            // Then
            int far = 24 * CLASSES;
            float[] expected = Arrays.copyOf(scores, far);
            assertThat(Arrays.copyOf(ofLonger, far)).containsExactly(expected, within(1e-4f));
            assertThat(ofLonger).hasSize(80 * CLASSES);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 1, 3})
    void probabilitiesSumToOneAtEveryTemperature(float temperature) throws Exception {
        try (ReaderNetworks networks = load(RandomModels.draft(NOW, 4, temperature))) {
            // When
            float[][] ofTiles = networks.classify(tiles(5));
            float[][] ofStrips = networks.read(strips(2, 64), 64);

            // Then
            Stream.of(ofTiles, ofStrips).flatMap(Arrays::stream).forEach(row -> {
                for (int from = 0; from < row.length; from += CLASSES) {
                    assertThat(sumOfExponentials(row, from)).isCloseTo(1, within(1e-5));
                }
            });
        }
    }

    @Test
    void higherTemperatureIsLessSure() throws Exception {
        try (ReaderNetworks sure = load(RandomModels.draft(NOW, 3, 1));
                ReaderNetworks calm = load(RandomModels.draft(NOW.plusSeconds(1), 3, 4))) {
            // When
            float[] sureTile = sure.classify(tiles(1))[0];
            float[] calmTile = calm.classify(tiles(1))[0];
            float[] sureStrip = sure.read(strips(1, 32), 32)[0];
            float[] calmStrip = calm.read(strips(1, 32), 32)[0];

            // Then
            assertThat((sureTile[0] - sureTile[1]) / (calmTile[0] - calmTile[1]))
                    .isCloseTo(4, within(1e-2f));
            assertThat((sureStrip[0] - sureStrip[1]) / (calmStrip[0] - calmStrip[1]))
                    .isCloseTo(4, within(1e-2f));
        }
    }

    @Test
    void nothingGivesNoScores() throws Exception {
        try (ReaderNetworks networks = load(RandomModels.draft(NOW, 1, 1))) {
            assertThat(networks.classify(new byte[0][])).isEmpty();
            assertThat(networks.read(new byte[0][], 64)).isEmpty();
        }
    }

    @Test
    void refusesPicturesOfAnotherSize() throws Exception {
        try (ReaderNetworks networks = load(RandomModels.draft(NOW, 1, 1))) {
            assertThatThrownBy(() -> networks.classify(new byte[][] {new byte[783]}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a tile has 783 bytes, must be 784");
            assertThatThrownBy(() -> networks.read(new byte[][] {new byte[32 * 64], new byte[32 * 32]}, 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a strip has 1024 bytes, must be 2048");
            for (int width : new int[] {-2, 0, 33}) {
                assertThatThrownBy(() -> networks.read(new byte[0][], width))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("width is " + width);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wrongTileWeights")
    void refusesTileWeightsThatTheArchitectureDoesNotHave(String name, Tensor tensor, String reason) throws Exception {
        VersionDraft draft = RandomModels.draft(NOW, 1, 1);
        assertRefused(
                RandomModels.withTileNetwork(draft, draft.architecture(), changed(draft.weights(), name, tensor)),
                "weights.safetensors",
                name,
                reason);
    }

    static Stream<Arguments> wrongTileWeights() {
        return Stream.of(
                Arguments.of("head.bias", null, "missing"),
                Arguments.of("head.bias", Tensor.vector(1, 2, 3), "[3], the architecture needs [11]"),
                Arguments.of("stem.norm.bias", Tensor.vector(1, Float.NaN, 3, 4), "NaN"),
                Arguments.of("stem.norm.running_var", Tensor.vector(1, 1, 1, -1), "negative"),
                Arguments.of("stages.7.conv.weight", Tensor.vector(1), "does not have"));
    }

    @ParameterizedTest
    @MethodSource("wrongLineWeights")
    void refusesLineWeightsThatTheArchitectureDoesNotHave(String name, Tensor tensor, String reason) throws Exception {
        VersionDraft draft = RandomModels.draft(NOW, 1, 1);
        assertRefused(
                RandomModels.withLineNetwork(
                        draft, draft.lineArchitecture(), changed(draft.lineWeights(), name, tensor)),
                "line.safetensors",
                name,
                reason);
    }

    static Stream<Arguments> wrongLineWeights() {
        return Stream.of(
                Arguments.of("context.norm.bias", null, "missing"),
                Arguments.of("head.weight", Tensor.vector(1, 2, 3), "[3], the architecture needs [11, 12, 1, 1]"),
                Arguments.of("stem.norm.running_var", Tensor.vector(1, 1, 1, -1), "negative"),
                Arguments.of("stages.7.conv.weight", Tensor.vector(1), "does not have"));
    }

    @Test
    void restoredNetworksHoldTheVeryWeightsThatWereTaken() {
        // Given
        Map<String, Tensor> tileWeights = RandomModels.weights(RandomModels.SMALL, 5);
        Map<String, Tensor> lineWeights = RandomModels.weights(RandomModels.SMALL_LINE, 5);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Block tileNetwork = RandomModels.network(manager, RandomModels.SMALL);
            Block lineNetwork = RandomModels.network(manager, RandomModels.SMALL_LINE);

            // When
            NetworkWeights.restore(tileNetwork, tileWeights);
            NetworkWeights.restore(lineNetwork, lineWeights);

            // Then
            assertThat(NetworkWeights.of(tileNetwork)).isEqualTo(tileWeights);
            assertThat(NetworkWeights.of(lineNetwork)).isEqualTo(lineWeights);
        }
    }

    private ReaderNetworks load(VersionDraft draft) throws IOException, DamagedModelException {
        return load(draft, NetworkEngine.PYTORCH);
    }

    private ReaderNetworks load(VersionDraft draft, NetworkEngine engine) throws IOException, DamagedModelException {
        return ReaderNetworks.load(store.publish(draft).files(), engine);
    }

    private static Stream<Arguments> inBothEngines(Object... sizes) {
        return Stream.of(sizes)
                .flatMap(each -> Stream.of(NetworkEngine.values()).map(engine -> Arguments.of(each, engine)));
    }

    private void assertRefused(VersionDraft draft, String... texts) throws IOException {
        // Given
        StoredVersion version = store.publish(draft);

        // When, Then
        assertThatThrownBy(() -> ReaderNetworks.load(version.files()))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContainingAll(texts);
    }

    private static Map<String, Tensor> changed(Map<String, Tensor> weights, String name, Tensor tensor) {
        Map<String, Tensor> changed = new LinkedHashMap<>(weights);
        if (tensor == null) {
            changed.remove(name);
        } else {
            changed.put(name, tensor);
        }
        return changed;
    }

    private static float[][] withBlock(
            Block network, Map<String, Tensor> weights, byte[][] pictures, Normalisation normalisation, Shape shape) {
        NetworkWeights.restore(network, weights);
        float[] greys = normalisation.table();
        int size = pictures[0].length;
        float[] inputs = new float[pictures.length * size];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = greys[Byte.toUnsignedInt(pictures[i / size][i % size])];
        }
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray input = manager.create(inputs, shape);
            NDArray logits = network.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow();
            float[] flat = logits.logSoftmax(-1).toFloatArray();
            int row = flat.length / pictures.length;
            float[][] rows = new float[pictures.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Arrays.copyOfRange(flat, i * row, (i + 1) * row);
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

    private static byte[][] strips(int count, int width) {
        byte[][] strips = new byte[count][LineArchitecture.HEIGHT * width];
        Random random = new Random(width);
        for (byte[] strip : strips) {
            random.nextBytes(strip);
        }
        return strips;
    }

    private static double sumOfExponentials(float[] row, int from) {
        double sum = 0;
        for (int i = from; i < from + CLASSES; i++) {
            sum += Math.exp(row[i]);
        }
        return sum;
    }

    private static void assertClose(float[][] scores, float[][] expected) {
        assertThat(scores).hasNumberOfRows(expected.length);
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).containsExactly(expected[i], within(1e-4f));
        }
    }
}
