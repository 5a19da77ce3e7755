package dev.digits.training.tiles;

import dev.digits.training.run.DivergedException;
import dev.digits.training.network.WeightAverage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.Stem;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

public class TrainableNetworkTest {

    private static final Architecture TINY = new Architecture("tiny", List.of(4, 8), 1, new Stem(3, 2, 1), 0, 11);

    @Test
    public void lossFallsOnABatchThatItSeesAgainAndAgain() {
        // Given
        Batch batch = batch();
        try (TrainableNetwork network = new TrainableNetwork(TINY, 0, 1)) {
            float first = network.step(batch, 0.02, 0.9).loss();

            // When
            float last = first;
            for (int i = 0; i < 60; i++) {
                last = network.step(batch, 0.02, 0.9).loss();
            }

            // Then
            assertThat(last).isLessThan(first / 2);
        }
    }

    @Test
    public void bothLayoutsOfTilesGiveTheSameLogits() {
        // Given
        Architecture wide = new Architecture("wide", List.of(16, 32), 1, Architecture.DEFAULT.stem(), 0, 11);
        try (NDManager manager = NDManager.newBaseManager();
                TrainableNetwork network = new TrainableNetwork(wide, 0, 1)) {
            assertThat(TileLayout.of(network.block()).channelsLast()).isTrue();

            // When
            float[] planar = logits(network, new TileLayout(false), manager);
            float[] channelsLast = logits(network, new TileLayout(true), manager);

            // Then
            assertThat(channelsLast).containsExactly(planar, offset(1e-4f));
        }
    }

    @Test
    public void theSeedDecidesTheWeights() {
        assertThat(weightsAfterSteps(5)).isEqualTo(weightsAfterSteps(5)).isNotEqualTo(weightsAfterSteps(6));
    }

    @Test
    public void saysWhenTheLossDiverges() {
        // Given
        Batch broken = batch();
        broken.inputs()[0] = Float.NaN;

        try (TrainableNetwork network = new TrainableNetwork(TINY, 0, 1)) {
            // Then
            assertThatThrownBy(() -> network.step(broken, 0.5, 0.9))
                    .isInstanceOf(DivergedException.class)
                    .hasMessageContaining("0.5");
        }
    }

    @Test
    public void theFirstStepOfAdamMovesByTheLearningRateWhateverTheGradient() {
        try (TrainableNetwork network = new TrainableNetwork(TINY, 0, 1)) {
            // Given
            float[] before =
                    NetworkWeights.of(network.block()).get("head.weight").values();

            // When
            network.step(batch(), 0.01, 0.9);

            // Then: mean / sqrt(square) is the gradient's sign, but for epsilon
            float[] after =
                    NetworkWeights.of(network.block()).get("head.weight").values();
            double[] moves = new double[before.length];
            Arrays.setAll(moves, i -> Math.abs(after[i] - before[i]));
            assertThat(Arrays.stream(moves).max().orElseThrow()).isCloseTo(0.01, within(1e-4));
        }
    }

    @Test
    public void weightDecayShrinksWeightsAndNotBatchNorms() {
        try (TrainableNetwork plain = new TrainableNetwork(TINY, 0, 1);
                TrainableNetwork decaying = new TrainableNetwork(TINY, 0.5, 1)) {
            // When
            float[] before = NetworkWeights.of(plain.block()).get("head.weight").values();
            plain.step(batch(), 0.1, 0.9);
            decaying.step(batch(), 0.1, 0.9);

            // Then: decoupled decay takes lr * decay = 5 % of the old weight, and nothing of a norm's
            Map<String, Tensor> kept = NetworkWeights.of(plain.block());
            Map<String, Tensor> shrunk = NetworkWeights.of(decaying.block());
            float difference = kept.get("head.weight").values()[0]
                    - shrunk.get("head.weight").values()[0];
            assertThat(difference).isCloseTo(0.05f * before[0], within(1e-4f));
            assertThat(shrunk.get("stem.norm.weight")).isEqualTo(kept.get("stem.norm.weight"));
        }
    }

    @Test
    public void theAverageFollowsTheWeightsSlowly() {
        try (TrainableNetwork network = new TrainableNetwork(TINY, 0, 1);
                WeightAverage average = new WeightAverage(TINY, network.block(), 0.5)) {
            // Given: the first update takes the weights as they are
            average.update();
            float first = NetworkWeights.of(network.block()).get("head.weight").values()[0];
            for (int i = 0; i < 20; i++) {
                average.update();
            }

            // When
            network.step(batch(), 0.1, 0.9);
            float second = NetworkWeights.of(network.block()).get("head.weight").values()[0];
            average.update();

            // Then
            float averaged =
                    NetworkWeights.of(average.block()).get("head.weight").values()[0];
            assertThat(averaged).isCloseTo((first + second) / 2, within(1e-4f));
        }
    }

    private static float[] logits(TrainableNetwork network, TileLayout layout, NDManager manager) {
        NDList tiles = new NDList(layout.array(manager, batch().inputs()));
        return network.block()
                .forward(new ParameterStore(manager, false), tiles, false)
                .singletonOrThrow()
                .toFloatArray();
    }

    private static Map<String, Tensor> weightsAfterSteps(long seed) {
        try (TrainableNetwork network = new TrainableNetwork(TINY, 0.02, seed)) {
            for (int i = 0; i < 3; i++) {
                network.step(batch(), 0.01, 0.9);
            }
            return NetworkWeights.of(network.block());
        }
    }

    private static Batch batch() {
        Random random = new Random(4);
        int size = 16;
        float[] inputs = new float[size * 784];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        byte[] labels = new byte[size];
        int outputs = TINY.outputs();
        float[] targets = new float[size * outputs];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) (i % 11);
            targets[i * outputs + labels[i]] = 1;
        }
        return new Batch(size, inputs, targets, labels);
    }
}
