package dev.digits.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void refusesSizesThatNoNetworkCanHaveAndNamesThem() {
        assertThatThrownBy(() -> new Architecture("x", List.of(), 1, new Stem(3, 2, 1), 0, 11))
                .hasMessageContaining("stageWidths");
        assertThatThrownBy(() -> new Architecture("x", List.of(0), 1, new Stem(3, 2, 1), 0, 11))
                .hasMessageContaining("stageWidths");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 0, new Stem(3, 2, 1), 0, 11))
                .hasMessageContaining("blocksPerStage");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 3, 1), 0, 11))
                .hasMessage("architecture.stem.stride is 3, must be 1 or 2");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 1, 11))
                .hasMessageContaining("dropout");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), Float.NaN, 11))
                .hasMessageContaining("dropout");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 0, 10))
                .hasMessageContaining("outputs");
        assertThatThrownBy(() -> new Architecture(" ", List.of(8), 1, new Stem(3, 2, 1), 0, 11))
                .hasMessageContaining("name");
    }

    @Test
    void knowsTheSizeOfTheLastFeatures() {
        // 28 to 12 by a stem of 6 at stride 2, halved twice
        assertThat(Architecture.DEFAULT.trunk().lastRows(28)).isEqualTo(3);
        assertThat(new Architecture("x", List.of(8, 8, 8), 1, new Stem(3, 2, 1), 0, 11)
                        .trunk()
                        .lastRows(28))
                .isEqualTo(4);
        assertThat(new Architecture("x", List.of(8), 1, new Stem(3, 1, 1), 0, 11)
                        .trunk()
                        .lastRows(28))
                .isEqualTo(28);
    }

    @Test
    void keepsItsWidthsWhenTheListItWasMadeFromChanges() {
        // Given
        List<Integer> widths = new ArrayList<>(List.of(8, 16));
        Architecture sizes = new Architecture("x", widths, 1, new Stem(3, 2, 1), 0, 11);

        // When
        widths.set(0, 99);

        // Then
        assertThat(sizes.stageWidths()).containsExactly(8, 16);
    }
}
