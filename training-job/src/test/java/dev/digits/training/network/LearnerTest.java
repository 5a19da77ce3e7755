package dev.digits.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Stem;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learns to tell apart pictures of noise. */
class LearnerTest {

    private static final Architecture TILES = new Architecture("tiny", List.of(4, 8), 1, new Stem(3, 2, 1), 0.3f, 11);
    private static final LineArchitecture LINES =
            new LineArchitecture(List.of(4, 8, 8), 1, new Stem(6, 2, 2), 12, 4, 0.3);
    private static final int PICTURES = 16;
    private static final String HEAD = "head.weight";

    /** Both networks of a reader. */
    @SuppressWarnings("ImmutableEnumChecker") // a supplier is never changed
    enum Network {
        TILE(() -> TileNetwork.create(TILES), 28),
        LINE(() -> LineNetwork.create(LINES), 32);

        private final Supplier<Block> blocks;
        private final int side;

        Network(Supplier<Block> blocks, int side) {
            this.blocks = blocks;
            this.side = side;
        }

        Learner learner(double weightDecay, double averageDecay, long seed) {
            return new Learner(blocks, new Shape(1, 1, side, side), weightDecay, averageDecay, seed);
        }

        NDArray inputs(NDManager manager) {
            Random random = new Random(4);
            float[] inputs = new float[PICTURES * side * side];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = (float) random.nextGaussian();
            }
            return manager.create(inputs, new Shape(PICTURES, 1, side, side));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lossFallsOnABatchThatItSeesAgainAndAgain(Network network) {
        try (Learner learner = network.learner(0, 0, 1)) {
            // Given
            double first = step(learner, network, 0.02);

            // When
            double last = first;
            for (int i = 0; i < 60; i++) {
                last = step(learner, network, 0.02);
            }

            // Then
            assertThat(last).isLessThan(first / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSeedDecidesTheWeights(Network network) {
        assertThat(weightsAfterSteps(network, 5))
                .isEqualTo(weightsAfterSteps(network, 5))
                .isNotEqualTo(weightsAfterSteps(network, 6));
    }

    @ParameterizedTest
    @EnumSource
    void restoredItTakesTheSameStepsBitForBit(Network network) {
        Map<String, Tensor> weights;
        Map<String, Tensor> averages;
        try (Learner before = network.learner(0.1, 0.9, 5);
                Learner after = network.learner(0.1, 0.9, 6)) {
            // Given: two epochs of some steps; dropout begins each anew
            steps(before, network, 0);
            weights = NetworkWeights.of(before.block());
            averages = NetworkWeights.of(before.average().block());
            AdamW optimizer = before.optimizer();
            Map<String, Tensor> means = optimizer.means();
            Map<String, Tensor> squares = optimizer.squares();
            double beta1Product = optimizer.beta1Product();
            double beta2Product = optimizer.beta2Product();
            int updates = before.average().updates();
            steps(before, network, 1);

            // When
            NetworkWeights.restore(after.block(), weights);
            after.average().restore(averages, updates);
            after.optimizer().restore(means, squares, beta1Product, beta2Product);
            assertThat(NetworkWeights.of(after.block())).isEqualTo(weights);
            assertThat(NetworkWeights.of(after.average().block())).isEqualTo(averages);
            steps(after, network, 1);

            // Then
            assertThat(NetworkWeights.of(after.block())).isEqualTo(NetworkWeights.of(before.block()));
            assertThat(NetworkWeights.of(after.average().block()))
                    .isEqualTo(NetworkWeights.of(before.average().block()));
            assertThat(after.optimizer().means()).isEqualTo(before.optimizer().means());
        }
    }

    @Test
    void theFirstStepOfAdamMovesByTheLearningRateWhateverTheGradient() {
        try (Learner learner = Network.TILE.learner(0, 0, 1)) {
            // Given
            float[] before = NetworkWeights.of(learner.block()).get(HEAD).values();

            // When
            step(learner, Network.TILE, 0.01);

            // Then: mean / sqrt(square) is the gradient's sign, but for epsilon
            float[] after = NetworkWeights.of(learner.block()).get(HEAD).values();
            double[] moves = new double[before.length];
            Arrays.setAll(moves, i -> Math.abs(after[i] - before[i]));
            assertThat(Arrays.stream(moves).max().orElseThrow()).isCloseTo(0.01, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGradientThatIsTooLongIsShortened(Network network) {
        try (Learner learner = network.learner(0, 0, 1)) {
            // When
            step(learner, network, 0.01, 1e5f);

            // Then: a tenth of the gradient, whose norm is 10, is the mean after the first step
            double squares = 0;
            for (Tensor mean : learner.optimizer().means().values()) {
                for (float value : mean.values()) {
                    squares += (double) value * value;
                }
            }
            assertThat(Math.sqrt(squares)).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void weightDecayShrinksWeightsAndNotBatchNorms() {
        try (Learner plain = Network.TILE.learner(0, 0, 1)) {
            float before = NetworkWeights.of(plain.block()).get(HEAD).values()[0];
            Learner.beginEpoch(1, 0);
            step(plain, Network.TILE, 0.1);
            try (Learner decaying = Network.TILE.learner(0.5, 0, 1)) {
                // When
                Learner.beginEpoch(1, 0);
                step(decaying, Network.TILE, 0.1);

                // Then: decoupled decay takes lr * decay = 5 % of the old weight, and nothing of a norm's
                Map<String, Tensor> kept = NetworkWeights.of(plain.block());
                Map<String, Tensor> shrunk = NetworkWeights.of(decaying.block());
                float difference = kept.get(HEAD).values()[0] - shrunk.get(HEAD).values()[0];
                assertThat(difference).isCloseTo(0.05f * before, within(1e-4f));
                assertThat(shrunk.get("stem.norm.weight")).isEqualTo(kept.get("stem.norm.weight"));
            }
        }
    }

    @Test
    void theAverageFollowsTheWeightsSlowly() {
        try (Learner learner = Network.TILE.learner(0, 0, 1);
                WeightAverage average =
                        new WeightAverage(Network.TILE.blocks.get(), new Shape(1, 1, 28, 28), learner.block(), 0.5)) {
            // Given: the first update takes the weights as they are
            average.update();
            float first = NetworkWeights.of(learner.block()).get(HEAD).values()[0];
            for (int i = 0; i < 20; i++) {
                average.update();
            }

            // When
            step(learner, Network.TILE, 0.1);
            float second = NetworkWeights.of(learner.block()).get(HEAD).values()[0];
            average.update();

            // Then
            float averaged = NetworkWeights.of(average.block()).get(HEAD).values()[0];
            assertThat(averaged).isCloseTo((first + second) / 2, within(1e-4f));
        }
    }

    @Test
    void bothLayoutsOfTilesGiveTheSameLogits() {
        Architecture wide = new Architecture("wide", List.of(16, 32), 1, Architecture.DEFAULT.stem(), 0, 11);

        assertSameLogits(TileNetwork.create(wide), 28, 28);
    }

    @Test
    void bothLayoutsOfStripsGiveTheSameLogits() {
        assertSameLogits(
                LineNetwork.create(new LineArchitecture(List.of(16, 32), 1, new Stem(6, 2, 2), 24, 0, 0)), 32, 64);
    }

    @Test
    void fewChannelsKeepTheLayoutThatIsSafe() {
        try (Learner tiles = Network.TILE.learner(0, 0, 1);
                Learner lines = Network.LINE.learner(0, 0, 1)) {
            assertThat(InputLayout.of(tiles.block()).channelsLast()).isFalse();
            assertThat(InputLayout.of(lines.block()).channelsLast()).isFalse();
        }
    }

    private static void assertSameLogits(Block network, int rows, int columns) {
        try (NDManager manager = NDManager.newBaseManager()) {
            // Given
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, rows, columns));
            assertThat(InputLayout.of(network).channelsLast()).isTrue();
            float[] pictures = new float[3 * rows * columns];
            Random random = new Random(4);
            for (int i = 0; i < pictures.length; i++) {
                pictures[i] = random.nextFloat();
            }

            // When
            float[] planar = logits(network, new InputLayout(false).array(manager, pictures, rows, columns), manager);
            float[] channelsLast =
                    logits(network, new InputLayout(true).array(manager, pictures, rows, columns), manager);

            // Then
            assertThat(channelsLast).containsExactly(planar, offset(1e-4f));
        }
    }

    private static float[] logits(Block network, NDArray inputs, NDManager manager) {
        return network.forward(new ParameterStore(manager, false), new NDList(inputs), false)
                .singletonOrThrow()
                .toFloatArray();
    }

    private static Map<String, Tensor> weightsAfterSteps(Network network, long seed) {
        try (Learner learner = network.learner(0.02, 0, seed)) {
            steps(learner, network, 0);
            return NetworkWeights.of(learner.block());
        }
    }

    private static void steps(Learner learner, Network network, int epoch) {
        Learner.beginEpoch(5, epoch);
        for (int i = 0; i < 3; i++) {
            step(learner, network, 0.01);
        }
    }

    private static double step(Learner learner, Network network, double learningRate) {
        return step(learner, network, learningRate, 1);
    }

    /** Cross-entropy with one class for each picture, the mean over all its columns where it has several; times something. */
    private static double step(Learner learner, Network network, double learningRate, float times) {
        double[] loss = new double[1];
        learner.step(
                network::inputs,
                (logits, manager) -> {
                    long columns = logits.size() / PICTURES / 11;
                    float[] targets = new float[(int) logits.size()];
                    for (int i = 0; i < PICTURES * columns; i++) {
                        targets[i * 11 + (int) (i / columns) % 11] = 1f / (PICTURES * columns);
                    }
                    NDArray mean = logits.logSoftmax(-1)
                            .mul(manager.create(targets, logits.getShape()))
                            .sum()
                            .neg();
                    loss[0] = mean.getFloat();
                    return mean.mul(times);
                },
                learningRate,
                0.9);
        return loss[0];
    }
}
