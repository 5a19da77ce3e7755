package dev.digits.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StratifiedSplitTest {
    @ParameterizedTest
    @CsvSource({"100,0", "100,100", "997,100", "997,13", "5,3", "1,1", "1,0", "0,0", "333,332"})
    void dividesEveryImageOnceAndEachDigitInTheSameProportion(int size, int validationSize) {
        // Given
        LabelledImages all = WrittenFiles.randomImages(size, size);

        // When
        StratifiedSplit split = StratifiedSplit.of(all, validationSize, 42);

        // Then
        assertThat(split.validation().size()).isEqualTo(validationSize);
        List<String> parts = images(split.training());
        parts.addAll(images(split.validation()));
        assertThat(parts).containsExactlyInAnyOrderElementsOf(images(all));
        for (int digit = 0; digit < 10; digit++) {
            double exact = (double) count(all, digit) * validationSize / Math.max(1, size);
            assertThat((double) count(split.validation(), digit)).isBetween(exact - 1, exact + 1);
        }
    }

    @Test
    void dividesAlikeForTheSameSeedAndOtherwiseForAnother() {
        // Given
        LabelledImages all = WrittenFiles.randomImages(200, 5);

        // When
        LabelledImages first = StratifiedSplit.of(all, 50, 1).validation();
        LabelledImages again = StratifiedSplit.of(all, 50, 1).validation();
        LabelledImages other = StratifiedSplit.of(all, 50, 2).validation();

        // Then
        assertThat(again.pixels()).isEqualTo(first.pixels());
        assertThat(other.pixels()).isNotEqualTo(first.pixels());
    }

    @Test
    void neverChangesFromReleaseToRelease() {
        // Given images that can be told apart by their first pixel
        byte[] labels = new byte[20];
        byte[] pixels = new byte[20 * ImageSet.PIXELS];
        for (int i = 0; i < 20; i++) {
            labels[i] = (byte) (i % 10);
            pixels[i * ImageSet.PIXELS] = (byte) i;
        }

        // When
        LabelledImages validation =
                StratifiedSplit.of(LabelledImages.of(pixels, labels), 10, 42).validation();

        // Then
        int[] chosen = new int[10];
        Arrays.setAll(chosen, i -> validation.pixels()[i * ImageSet.PIXELS]);
        assertThat(chosen).containsExactly(0, 2, 5, 7, 8, 11, 13, 14, 16, 19);
    }

    @Test
    void refusesToPutAsideMoreThanThereIs() {
        // Given
        LabelledImages all = WrittenFiles.randomImages(3, 1);

        // When // Then
        assertThatThrownBy(() -> StratifiedSplit.of(all, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 of 3");
    }

    private static List<String> images(LabelledImages set) {
        List<String> images = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            images.add(set.label(i) + Arrays.toString(set.image(i)));
        }
        return images;
    }

    private static long count(LabelledImages set, int digit) {
        long count = 0;
        for (byte label : set.labels()) {
            count += label == digit ? 1 : 0;
        }
        return count;
    }
}
