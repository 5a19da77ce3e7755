package dev.digits.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.MnistSample;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final Augmentation GEOMETRY = new Augmentation(Map.of(
            "probability",
            1.0,
            "rotation",
            15.0,
            "zoom",
            0.1,
            "shear",
            0.2,
            "warp",
            0.08,
            "shift",
            2.0,
            "elastic",
            0.7));

    private final List<MnistSample.Digit> digits = MnistSample.train();

    @Test
    void equalSeedsGiveEqualTilesAndOthersDoNot() {
        // Given
        Augmenter augmenter = new Augmenter(Augmentation.DEFAULT);
        float[] tile = tile(0);

        // When
        float[] first = augmenter.augment(tile, new SplittableRandom(7));
        float[] again = augmenter.augment(tile, new SplittableRandom(7));
        float[] other = augmenter.augment(tile, new SplittableRandom(8));

        // Then
        assertThat(again).containsExactly(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void leavesTheOriginalAsItWas() {
        // Given
        float[] tile = tile(3);
        float[] before = tile.clone();

        // When
        new Augmenter(Augmentation.DEFAULT).augment(tile, new SplittableRandom(1));

        // Then
        assertThat(tile).containsExactly(before);
    }

    @Test
    void withoutRangesNothingChanges() {
        assertThat(new Augmenter(Augmentation.NONE).augment(tile(5), new SplittableRandom(1)))
                .containsExactly(tile(5));
    }

    @Test
    void geometryKeepsTheInkAndItsPlace() {
        // Given
        Augmenter augmenter = new Augmenter(GEOMETRY);
        double inkRatio = 0;
        double farthest = 0;

        // When
        for (int i = 0; i < digits.size(); i++) {
            float[] tile = tile(i);
            float[] changed = augmenter.augment(tile, new SplittableRandom(i));
            inkRatio += sum(changed) / sum(tile) / digits.size();
            farthest = Math.max(farthest, Math.abs(centreX(changed) - centreX(tile)));
        }

        // Then
        assertThat(inkRatio).isCloseTo(1, within(0.05));
        assertThat(farthest).isLessThan(4);
    }

    @Test
    void shiftMovesTheInkByThatManyPixels() {
        // Given
        Augmenter augmenter = new Augmenter(new Augmentation(Map.of("probability", 1.0, "shift", 2.0)));
        float[] tile = tile(0);
        double most = 0;

        // When
        for (int seed = 0; seed < 200; seed++) {
            float[] moved = augmenter.augment(tile, new SplittableRandom(seed));
            most = Math.max(most, Math.abs(centreX(moved) - centreX(tile)));
        }

        // Then
        assertThat(most).isBetween(1.7, 2.01);
    }

    @Test
    void lightingChangesInkButNotTheBackground() {
        // Given
        Augmenter augmenter = new Augmenter(new Augmentation(Map.of("probability", 1.0, "contrast", 0.5)));
        float[] tile = tile(2);

        // When
        float[] lit = augmenter.augment(tile, new SplittableRandom(3));

        // Then
        assertThat(lit).isNotEqualTo(tile);
        for (int i = 0; i < tile.length; i++) {
            assertThat(lit[i]).isBetween(0f, 1f);
            if (tile[i] == 0) {
                assertThat(lit[i]).isZero();
            }
        }
    }

    @Test
    void thePenGetsThinnerAndThickerButNeverVanishes() {
        // Given
        Augmenter augmenter = new Augmenter(new Augmentation(Map.of("penProbability", 1.0)));
        double least = Double.POSITIVE_INFINITY;
        double most = 0;

        // When
        for (int i = 0; i < digits.size(); i++) {
            double ratio = sum(augmenter.augment(tile(i), new SplittableRandom(i))) / sum(tile(i));
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }

        // Then
        assertThat(least).isBetween(0.45, 0.8);
        assertThat(most).isBetween(1.3, 3.0);
    }

    @Test
    void refusesRangesThatMakeNoSenseAndNamesThem() {
        assertThatThrownBy(() -> new Augmentation(Map.of("rotation", 90.0)))
                .hasMessage("augmentation.rotation is 90.0, must be 0 to 45.0");
        assertThatThrownBy(() -> new Augmentation(Map.of("mirror", 1.0))).hasMessage("augmentation has no mirror");
    }

    @Test
    void everyAugmentationChangesATileByItself() {
        for (Augmentations.Listed listed : Augmentations.ALL) {
            // Given
            Augmentation alone = new Augmentation(Map.of(
                    "probability", 1.0, listed.range().name(), listed.range().most()));

            // When
            float[] changed = new Augmenter(alone).augment(tile(0), new SplittableRandom(4));

            // Then
            assertThat(changed).as(listed.range().name()).isNotEqualTo(tile(0));
        }
    }

    private float[] tile(int index) {
        byte[] pixels = digits.get(index).pixels();
        float[] tile = new float[pixels.length];
        for (int i = 0; i < tile.length; i++) {
            tile[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
        }
        return tile;
    }

    private static double sum(float[] tile) {
        double sum = 0;
        for (float value : tile) {
            sum += value;
        }
        return sum;
    }

    private static double centreX(float[] tile) {
        double moment = 0;
        for (int i = 0; i < tile.length; i++) {
            moment += tile[i] * (i % ChangingTile.SIDE);
        }
        return moment / sum(tile);
    }
}
