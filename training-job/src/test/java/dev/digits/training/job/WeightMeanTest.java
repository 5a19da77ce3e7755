package dev.digits.training.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.model.weights.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightMeanTest {
    @Test
    void averagesTensorByTensor() {
        // Given
        Map<String, Tensor> one = Map.of("a", new Tensor(new int[] {2, 1}, new float[] {1, -4}), "b", Tensor.vector(3));
        Map<String, Tensor> two = Map.of("a", new Tensor(new int[] {2, 1}, new float[] {2, 0}), "b", Tensor.vector(3));
        Map<String, Tensor> three =
                Map.of("a", new Tensor(new int[] {2, 1}, new float[] {6, 1}), "b", Tensor.vector(6));

        // When
        Map<String, Tensor> mean = WeightMean.of(List.of(one, two, three));

        // Then
        assertThat(mean).containsOnlyKeys("a", "b");
        assertThat(mean.get("a").shape()).containsExactly(2, 1);
        assertThat(mean.get("a").values()).containsExactly(3, -1);
        assertThat(mean.get("b").values()).containsExactly(4);
    }
}
