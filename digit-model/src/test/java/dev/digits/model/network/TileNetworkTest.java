package dev.digits.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileNetworkTest {

    private static final Shape ONE_TILE = new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);

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
    @ValueSource(ints = {1, 2})
    void givesItsLogitsForEachTile(int stemStride) {
        // Given
        Block network = initialised(new Architecture("x", List.of(4, 8, 16), 2, new Stem(3, stemStride, 1), 0.2f, 11));

        // When
        NDArray logits = forward(network, manager.randomNormal(new Shape(3, 1, 28, 28)), false);

        // Then
        assertThat(logits.getShape()).isEqualTo(new Shape(3, 11));
        assertThat(network.getOutputShapes(new Shape[] {new Shape(3, 1, 28, 28)}))
                .containsExactly(new Shape(3, 11));
    }

    @Test
    void poolsAnyTileSizeToOneValueAChannel() {
        // Given
        Block network = initialised(new Architecture("x", List.of(4, 8), 1, new Stem(3, 2, 1), 0, 11));

        // When
        NDArray logits = forward(network, manager.randomNormal(new Shape(1, 1, 37, 41)), false);

        // Then
        assertThat(logits.getShape()).isEqualTo(new Shape(1, 11));
    }

    @Test
    void hasTheDocumentedNumberOfWeights() {
        // Given
        Block network = initialised(Architecture.DEFAULT);

        // When
        long weights = NamedParameters.of(network).values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getShape().size())
                .sum();

        // Then
        assertThat(weights).isCloseTo(482_000L, within(2_000L));
    }

    @Test
    void namesParametersAsPyTorchWould() {
        // Given
        Block network = TileNetwork.create(new Architecture("x", List.of(4, 8), 2, new Stem(3, 2, 1), 0, 11));

        // When
        Map<String, Parameter> named = NamedParameters.of(network);

        // Then
        assertThat(named)
                .containsKeys(
                        "stem.conv.weight",
                        "stem.norm.weight",
                        "stem.norm.bias",
                        "stem.norm.running_mean",
                        "stem.norm.running_var",
                        "stages.0.blocks.0.conv1.weight",
                        "stages.0.blocks.0.norm1.running_mean",
                        "stages.1.blocks.1.conv2.weight",
                        "head.weight",
                        "head.bias")
                .hasSameSizeAs(network.getParameters());
    }

    @Test
    void projectsTheShortcutOnlyWhereTheShapeChanges() {
        // Given
        Block network = TileNetwork.create(new Architecture("x", List.of(4, 8), 2, new Stem(3, 2, 1), 0, 11));

        // When
        List<String> projections = NamedParameters.of(network).keySet().stream()
                .filter(name -> name.endsWith("shortcut.conv.weight"))
                .toList();

        // Then
        assertThat(projections).containsExactly("stages.1.blocks.0.shortcut.conv.weight");
    }

    @Test
    void equalSizesRebuildEqualNamesAndShapes() {
        assertThat(shapes(initialised(Architecture.DEFAULT))).isEqualTo(shapes(initialised(Architecture.DEFAULT)));
    }

    @Test
    void passesTheInputOnWhereAnIdentityBlocksConvolutionsAreZero() {
        // Given
        ResidualBlock block = new ResidualBlock(new BlockSizes("x", 2, 2, 1, 1));
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 5, 5));
        for (Map.Entry<String, Parameter> entry : NamedParameters.of(block).entrySet()) {
            if (entry.getKey().startsWith("conv")) {
                entry.getValue().getArray().muli(0);
            }
        }
        NDArray input = manager.randomUniform(0, 1, new Shape(1, 2, 5, 5));

        // When
        NDArray output = forward(block, input, false);

        // Then
        assertThat(block.hasProjection()).isFalse();
        assertThat(output.toFloatArray()).containsExactly(input.toFloatArray(), within(1e-6f));
    }

    @Test
    void dropsFeaturesInTrainingOnly() {
        // Given
        Block network = initialised(new Architecture("x", List.of(64), 1, new Stem(3, 2, 1), 0.5f, 11));
        NDArray tiles = manager.randomNormal(new Shape(2, 1, 28, 28));

        // When
        float[] first = forward(network, tiles, false).toFloatArray();
        float[] second = forward(network, tiles, false).toFloatArray();
        float[] trainedFirst = forward(network, tiles, true).toFloatArray();
        float[] trainedSecond = forward(network, tiles, true).toFloatArray();

        // Then
        assertThat(second).containsExactly(first, within(1e-6f));
        assertThat(trainedSecond).isNotEqualTo(trainedFirst);
    }

    @Test
    void runningStatisticsMoveATenthTowardsEachBatch() {
        // Given
        ConvNorm layer = new ConvNorm("conv", "norm", 1, Window.square(1, 1, 0));
        layer.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 2, 2));
        NamedParameters.of(layer).get("conv.weight").getArray().set(new float[] {1});

        // When
        forward(layer, manager.create(new float[] {10, 10, 20, 20}, new Shape(1, 1, 2, 2)), true);

        // Then
        float mean =
                NamedParameters.of(layer).get("norm.running_mean").getArray().getFloat(0);
        assertThat(mean).isCloseTo(1.5f, within(1e-4f));
    }

    private Block initialised(Architecture sizes) {
        Block network = TileNetwork.create(sizes);
        network.initialize(manager, DataType.FLOAT32, ONE_TILE);
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
