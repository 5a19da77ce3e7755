package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.ink.InkShapes;
import dev.digits.training.settings.TrainingSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationSetsTest {

    private final LabelledImages sevens = SampleImages.of(digit -> digit.label() == 7);
    private final TrainingSettings settings = TrainingSettings.of();

    @Test
    void choosesByImagesAloneWithoutInk() {
        // When
        ValidationSets sets = ValidationSets.of(sevens, InkPart.NONE, settings);

        // Then
        assertThat(sets.ink()).isEmpty();
        assertThat(sets.images().size()).isEqualTo((int) (sevens.size() * 1.2));
        assertThat(sets.images().labels()).containsOnly(7, 10);
    }

    @Test
    void measuresInkApartWithSeveralPensAndTheSameOnesAgain() {
        // Given
        InkPart ink = new InkPart(
                List.of(
                        InkShapes.sample("0", InkShapes.oval(6, 10)),
                        InkShapes.sample("1", InkShapes.line(0, 0, 0, 10))),
                List.of(),
                List.of());

        // When
        ValidationSets sets = ValidationSets.of(sevens, ink, settings);

        // Then
        assertThat(sets.ink().orElseThrow().labels()).containsExactly(0, 0, 1, 1);
        assertThat(ValidationSets.of(sevens, ink, settings).ink().orElseThrow().inputs())
                .isEqualTo(sets.ink().orElseThrow().inputs());
    }

    @Test
    void countsBothSetsAlikeWhateverTheirSizes() {
        // Given: nothing known of a hundred images, everything of one digit of ink
        Outputs images = new Outputs(new float[100 * 11], new byte[100]);
        float[] sure = new float[11];
        sure[4] = 1000;
        Outputs ink = new Outputs(sure, new byte[] {4});

        // Then
        assertThat(new ValidationOutputs(images, Optional.of(ink)).loss(1)).isCloseTo(Math.log(11) / 2, within(1e-9));
        assertThat(new ValidationOutputs(images, Optional.empty()).loss(1)).isCloseTo(Math.log(11), within(1e-9));
    }
}
