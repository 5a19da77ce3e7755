package dev.digits.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void refusesSizesThatNoNetworkCanHaveAndNamesThem() {
        assertThatThrownBy(() -> new Architecture("x", List.of(), 1, new Stem(3, 2, 1), 0, 11, true, 1))
                .hasMessageContaining("stageWidths");
        assertThatThrownBy(() -> new Architecture("x", List.of(0), 1, new Stem(3, 2, 1), 0, 11, true, 1))
                .hasMessageContaining("stageWidths");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 0, new Stem(3, 2, 1), 0, 11, true, 1))
                .hasMessageContaining("blocksPerStage");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 3, 1), 0, 11, true, 1))
                .hasMessage("architecture.stem.stride is 3, must be 1 or 2");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 1, 11, true, 1))
                .hasMessageContaining("dropout");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), Float.NaN, 11, true, 1))
                .hasMessageContaining("dropout");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 0, 10, true, 1))
                .hasMessageContaining("outputs");
        assertThatThrownBy(() -> new Architecture(" ", List.of(8), 1, new Stem(3, 2, 1), 0, 11, true, 1))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Architecture("x", List.of(8, 12), 1, new Stem(3, 2, 1), 0, 11, true, 8))
                .hasMessage("architecture.groups is 8, must be a divisor of every stage's width, [8, 12]");
        assertThatThrownBy(() -> new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 0, 11, true, 0))
                .hasMessageContaining("groups is 0, must be 1 or more");
    }

    @Test
    void hasOneGroupWhereNothingIsSaid() {
        assertThat(new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 0, 11, true, null).groups())
                .isEqualTo(1);
    }

    @Test
    void hasMoreOutputsWithPairsAndNoneOfThemWhereNothingIsSaid() {
        Architecture old = new Architecture("x", List.of(8), 1, new Stem(3, 2, 1), 0, 11, null, 1);

        assertThat(old.pairs()).isFalse();
        assertThat(old.allOutputs()).isEqualTo(11);
        assertThat(Architecture.DEFAULT.allOutputs()).isEqualTo(34);
    }

    @Test
    void knowsTheSizeOfTheLastFeatures() {
        // 28 to 12 by a stem of 6 at stride 2, halved twice
        assertThat(Architecture.DEFAULT.lastSide()).isEqualTo(3);
        assertThat(new Architecture("x", List.of(8, 8, 8), 1, new Stem(3, 2, 1), 0, 11, true, 1).lastSide())
                .isEqualTo(4);
        assertThat(new Architecture("x", List.of(8), 1, new Stem(3, 1, 1), 0, 11, true, 1).lastSide())
                .isEqualTo(28);
    }

    @Test
    void keepsItsWidthsWhenTheListItWasMadeFromChanges() {
        // Given
        List<Integer> widths = new ArrayList<>(List.of(8, 16));
        Architecture sizes = new Architecture("x", widths, 1, new Stem(3, 2, 1), 0, 11, true, 1);

        // When
        widths.set(0, 99);

        // Then
        assertThat(sizes.stageWidths()).containsExactly(8, 16);
    }
}
