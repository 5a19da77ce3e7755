package dev.digits.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineNetworkTest {

    private static final LineArchitecture SMALL =
            new LineArchitecture(List.of(4, 6, 8), 1, new Stem(6, 2, 2), 12, 0, 0.15);

    private static final LineArchitecture GATED =
            new LineArchitecture(List.of(4, 6, 8), 1, new Stem(6, 2, 2), 12, 5, 0.15);

    private NDManager manager;

    @BeforeEach
    void openManager() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void closeManager() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 32, 34, 128, 500})
    void givesAColumnOfLogitsForEverySecondPixel(int width) {
        // Given
        Block network = initialised(SMALL);
        Shape strips = new Shape(3, 1, 32, width);

        // When
        NDArray logits = forward(network, manager.randomUniform(0, 1, strips), false);

        // Then
        assertThat(logits.getShape()).isEqualTo(new Shape(3, width / 2, 11));
        assertThat(network.getOutputShapes(new Shape[] {strips})).containsExactly(logits.getShape());
    }

    @Test
    void gateMakesAColumnDependOnColumnsThatAreFarFromIt() {
        // Given: of some random weights no channel of the gate is above 0
        manager.getEngine().setRandomSeed(7);
        NDArray strip = manager.randomUniform(0, 1, new Shape(1, 1, 32, 512));
        NDArray other = strip.duplicate();
        other.set(new NDIndex(":, :, :, 480:"), 0);
        NDArray strips = strip.concat(other);

        // When, Then
        assertThat(firstColumnsDiffer(initialised(SMALL), strips)).isFalse();
        assertThat(firstColumnsDiffer(initialised(GATED), strips)).isTrue();
    }

    private boolean firstColumnsDiffer(Block network, NDArray strips) {
        NDArray logits = forward(network, strips, false);
        return logits.get("0, 0").sub(logits.get("1, 0")).abs().max().getFloat() > 0;
    }

    @Test
    void gateHasTwoLinearLayers() {
        assertThat(shapes(initialised(GATED)))
                .containsEntry("gate.squeeze.weight", new Shape(5, 12))
                .containsEntry("gate.squeeze.bias", new Shape(5))
                .containsEntry("gate.excite.weight", new Shape(12, 5))
                .containsEntry("gate.excite.bias", new Shape(12));
        assertThat(shapes(initialised(SMALL))).doesNotContainKey("gate.squeeze.weight");
    }

    @Test
    void leavesFourRowsToCollapse() {
        assertThat(LineArchitecture.DEFAULT.trunk().lastRows(LineArchitecture.HEIGHT))
                .isEqualTo(4);
        assertThat(shapes(initialised(LineArchitecture.DEFAULT)))
                .containsEntry("collapse.conv.weight", new Shape(192, 128, 4, 3));
    }

    @Test
    void namesParametersAsPyTorchWould() {
        assertThat(shapes(initialised(SMALL)))
                .containsEntry("stem.conv.weight", new Shape(4, 1, 6, 6))
                .containsEntry("stem.norm.running_var", new Shape(4))
                .containsEntry("stages.0.blocks.0.conv1.weight", new Shape(4, 4, 3, 3))
                .containsEntry("stages.1.blocks.0.norm2.running_mean", new Shape(6))
                .containsEntry("stages.2.blocks.0.shortcut.conv.weight", new Shape(8, 6, 1, 1))
                .containsEntry("collapse.conv.weight", new Shape(12, 8, 4, 3))
                .containsEntry("collapse.norm.bias", new Shape(12))
                .containsEntry("context.conv.weight", new Shape(12, 12, 1, 5))
                .containsEntry("context.norm.weight", new Shape(12))
                .containsEntry("head.weight", new Shape(11, 12, 1, 1))
                .containsEntry("head.bias", new Shape(11))
                .doesNotContainKey("collapse.conv.bias");
    }

    @Test
    void hasTheDocumentedNumberOfWeights() {
        // Given
        Block network = initialised(LineArchitecture.DEFAULT);

        // When
        long weights = NamedParameters.of(network).values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getShape().size())
                .sum();

        // Then
        assertThat(weights).isEqualTo(808_443L);
    }

    @Test
    void gradientsReachEveryTrainedParameter() {
        // Given
        Block network = initialised(SMALL);
        NDArray strips = manager.randomUniform(0, 1, new Shape(4, 1, 32, 48));

        // When
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(
                    forward(network, strips, true).logSoftmax(2).square().mean());
        }

        // Then
        NamedParameters.of(network).forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                float largest = parameter.getArray().getGradient().abs().max().getFloat();
                assertThat(largest).as(name).isPositive().isFinite();
            }
        });
    }

    @Test
    void blankColumnsOnTheRightDoNotChangeFarColumns() {
        // Given
        Block network = initialised(SMALL);
        NDArray strip = manager.randomUniform(0, 1, new Shape(1, 1, 32, 120));
        NDArray longer = strip.concat(manager.zeros(new Shape(1, 1, 32, 40)), 3);

        // When
        float[] scores = forward(network, strip, false).toFloatArray();
        float[] ofLonger = forward(network, longer, false).toFloatArray();

        // Then
        int far = 30 * LineArchitecture.CLASSES;
        assertThat(Arrays.copyOf(ofLonger, far)).containsExactly(Arrays.copyOf(scores, far), within(1e-5f));
    }

    @Test
    void dropsFeaturesInTrainingOnly() {
        // Given
        Block network = initialised(new LineArchitecture(List.of(8), 1, new Stem(6, 2, 2), 16, 0, 0.5));
        NDArray strips = manager.randomUniform(0, 1, new Shape(2, 1, 32, 40));

        // When
        float[] first = forward(network, strips, false).toFloatArray();
        float[] second = forward(network, strips, false).toFloatArray();
        float[] trainedFirst = forward(network, strips, true).toFloatArray();
        float[] trainedSecond = forward(network, strips, true).toFloatArray();

        // Then
        assertThat(second).containsExactly(first, within(1e-6f));
        assertThat(trainedSecond).isNotEqualTo(trainedFirst);
    }

    @Test
    void refusesSizesThatNoNetworkCanHaveAndNamesThem() {
        Stem stem = new Stem(6, 2, 2);
        assertThatThrownBy(() -> new LineArchitecture(List.of(), 1, stem, 8, 0, 0))
                .hasMessageContaining("stageWidths");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 0, stem, 8, 0, 0))
                .hasMessageContaining("blocksPerStage");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 1, null, 8, 0, 0))
                .hasMessageContaining("stem");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 1, new Stem(6, 1, 2), 8, 0, 0))
                .hasMessageContaining("stem");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 1, new Stem(6, 2, 0), 8, 0, 0))
                .hasMessageContaining("stem");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 1, stem, 0, 0, 0))
                .hasMessage("architecture.headWidth is 0, must be 1 to 1024");
        assertThatThrownBy(() -> new LineArchitecture(List.of(8), 1, stem, 8, 0, Double.NaN))
                .hasMessageContaining("dropout");
    }

    private Block initialised(LineArchitecture sizes) {
        Block network = LineNetwork.create(sizes);
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 1, LineArchitecture.HEIGHT, 64));
        return network;
    }

    private NDArray forward(Block block, NDArray input, boolean training) {
        return block.forward(new ParameterStore(manager, false), new NDList(input), training)
                .singletonOrThrow();
    }

    private static Map<String, Shape> shapes(Block network) {
        Map<String, Shape> shapes = new TreeMap<>();
        NamedParameters.of(network).forEach((name, parameter) -> shapes.put(name, parameter.getShape()));
        return shapes;
    }
}
