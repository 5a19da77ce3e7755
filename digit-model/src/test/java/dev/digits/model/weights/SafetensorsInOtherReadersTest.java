package dev.digits.model.weights;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.RandomModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The other reader is DJL's own, which knows nothing of ours; it takes and gives safetensors as lists of named arrays. */
class SafetensorsInOtherReadersTest {

    @ParameterizedTest
    @MethodSource("networks")
    void aWholeNetworkOpensInDjlsReader(Map<String, Tensor> weights) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            // Given
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Safetensors.write(file, weights, Map.of("format", "pt"));

            // When
            NDList arrays = NDList.decode(manager, new ByteArrayInputStream(file.toByteArray()));

            // Then
            assertThat(arrays.stream().map(NDArray::getName)).containsExactlyInAnyOrderElementsOf(weights.keySet());
            for (NDArray array : arrays) {
                Tensor tensor = weights.get(array.getName());
                assertThat(array.getDataType()).isEqualTo(DataType.FLOAT32);
                assertThat(shape(array)).isEqualTo(tensor.shape());
                assertThat(array.toFloatArray()).isEqualTo(tensor.values());
            }
        }
    }

    static Stream<Map<String, Tensor>> networks() {
        return Stream.of(RandomModels.weights(RandomModels.SMALL, 1), RandomModels.weights(RandomModels.SMALL_LINE, 1));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aWholeNetworkComesBackFromItsFile(Map<String, Tensor> weights) throws IOException {
        // Given
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Safetensors.write(file, weights, Map.of("format", "pt"));

        // When
        Map<String, Tensor> read = Safetensors.read(new ByteArrayInputStream(file.toByteArray()));

        // Then
        assertThat(read).isEqualTo(weights);
    }

    @Test
    void whatDjlWritesOpensInOurReader() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            // Given
            NDArray array = manager.create(new float[] {1, -2, 3, 4, 5, 6}, new Shape(2, 3));
            array.setName("head.weight");
            byte[] file = new NDList(array).encode(NDList.Encoding.SAFETENSORS);

            // When
            Map<String, Tensor> tensors = Safetensors.read(new ByteArrayInputStream(file));

            // Then
            assertThat(tensors)
                    .containsExactlyEntriesOf(
                            Map.of("head.weight", new Tensor(new int[] {2, 3}, new float[] {1, -2, 3, 4, 5, 6})));
        }
    }

    private static int[] shape(NDArray array) {
        return LongStream.of(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
