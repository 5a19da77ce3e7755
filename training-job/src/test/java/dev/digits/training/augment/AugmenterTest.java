package dev.digits.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.MnistSample;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final Augmentation GEOMETRY = new Augmentation(1, 15, 0.10, 0.20, 0.08, 2, 0.7, 0, 0);

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
        Augmenter augmenter = new Augmenter(new Augmentation(1, 0, 0, 0, 0, 2, 0, 0, 0));
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
        Augmenter augmenter = new Augmenter(new Augmentation(1, 0, 0, 0, 0, 0, 0, 0.5, 0));
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
        Augmenter augmenter = new Augmenter(new Augmentation(0, 0, 0, 0, 0, 0, 0, 0, 1));
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
    void strengthScalesGeometryAlone() {
        Augmentation half = Augmentation.DEFAULT.withStrength(0.5);

        assertThat(half.rotation()).isEqualTo(Augmentation.DEFAULT.rotation() / 2);
        assertThat(half.elastic()).isEqualTo(Augmentation.DEFAULT.elastic() / 2);
        assertThat(half.penProbability()).isEqualTo(Augmentation.DEFAULT.penProbability());
    }

    @Test
    void refusesRangesThatMakeNoSenseAndNamesThem() {
        assertThatThrownBy(() -> new Augmentation(1, 90, 0, 0, 0, 0, 0, 0, 0))
                .hasMessage("augmentation.rotation is 90.0, must be 0 to 45.0");
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
            moment += tile[i] * (i % Augmenter.SIDE);
        }
        return moment / sum(tile);
    }
}
