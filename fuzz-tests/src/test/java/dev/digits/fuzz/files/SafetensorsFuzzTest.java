package dev.digits.fuzz.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.provider.MethodSource;

class SafetensorsFuzzTest {

    static List<byte[]> seeds() throws IOException {
        Map<String, Tensor> two = new LinkedHashMap<>();
        two.put("stem.weight", new Tensor(new int[] {2, 1, 3}, new float[] {1, -2, 0.5f, Float.NaN, 1e-40f, -0f}));
        two.put("stem.bias", Tensor.vector(3, 4));
        return List.of(
                written(two, Map.of("format", "pt")),
                written(Map.of("number", new Tensor(new int[0], new float[] {7})), Map.of()),
                written(Map.of("none", new Tensor(new int[] {0, 5}, new float[0])), Map.of()));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsReadComesBackAsItWas(byte[] file) throws Exception {
        Bounds.inTime(() -> check(file));
    }

    private static void check(byte[] file) throws IOException {
        // Given
        Map<String, Tensor> tensors;
        try {
            tensors = Safetensors.read(new ByteArrayInputStream(file));
        } catch (MalformedSafetensorsException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }

        // When
        Map<String, Tensor> again = Safetensors.read(new ByteArrayInputStream(written(tensors, Map.of())));

        // Then
        assertThat(again).isEqualTo(tensors);
        assertThat(again.keySet()).containsExactlyElementsOf(tensors.keySet());
    }

    private static byte[] written(Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, tensors, metadata);
        return out.toByteArray();
    }
}
