package dev.digits.training.negatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotDigitsTest {

    private static final int MANY = 1500;

    private final NotDigits notDigits = new NotDigits(SampleImages.of(digit -> true), List.of());

    @Test
    void equalSeedsGiveEqualTilesAndOthersDoNot() {
        float[] first = tile(1);

        assertThat(tile(1)).containsExactly(first);
        assertThat(tile(2)).isNotEqualTo(first);
    }

    @Test
    void framesEveryTileAsMnistDoes() {
        for (int seed = 0; seed < MANY; seed++) {
            // When
            float[] tile = tile(seed);

            // Then: 20 pixels along the longer side, give or take the blur of resampling
            Extent extent = Extent.of(tile).orElseThrow();
            assertThat(Math.max(extent.width(), extent.height()))
                    .as("seed %d", seed)
                    .isBetween(16, 24);
            for (float value : tile) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void centresByMass() {
        // Given
        double offset = 0;

        // When
        for (int seed = 0; seed < MANY; seed++) {
            float[] tile = tile(seed);
            double mass = 0;
            double moment = 0;
            for (int i = 0; i < tile.length; i++) {
                mass += tile[i];
                moment += tile[i] * (i % ImageSet.SIDE);
            }
            offset += Math.abs(moment / mass - ImageSet.SIDE / 2.0) / MANY;
        }

        // Then
        assertThat(offset).isLessThan(0.6);
    }

    @Test
    void neverMakesABarThatCouldBeAOne() {
        for (int seed = 0; seed < MANY; seed++) {
            assertThat(Resemblance.toOne(tile(seed))).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void takesUprightAndSlantedBarsForOnesAndDashesNot() {
        assertThat(Resemblance.toOne(bar(0, 14))).isTrue();
        assertThat(Resemblance.toOne(bar(8, 12))).isTrue();
        assertThat(Resemblance.toOne(bar(14, 0))).isFalse();
        assertThat(Resemblance.toOne(bar(14, 3))).isFalse();
    }

    @Test
    void neverCutsADigitThatLeavesAnother() {
        // Given: half a one is a one, half a seven may be one too
        LabelledImages ambiguous = SampleImages.of(digit -> digit.label() == 1 || digit.label() == 7);

        // When
        for (int i = 0; i < ambiguous.size(); i++) {
            float[] tile = ambiguous.tile(i);
            for (int seed = 0; seed < 4; seed++) {
                // Then
                assertThat(Cuts.half(tile, ambiguous.label(i), new SplittableRandom(seed)))
                        .isEmpty();
            }
        }
    }

    @Test
    void halvesCloseNoLoop() {
        // Given
        LabelledImages zeros = SampleImages.of(digit -> digit.label() == 0);
        int made = 0;

        // When
        for (int i = 0; i < zeros.size(); i++) {
            var half = Cuts.half(zeros.tile(i), 0, new SplittableRandom(i));

            // Then
            if (half.isPresent()) {
                made++;
                assertThat(Resemblance.toZero(half.get()))
                        .as("half of zero %d", i)
                        .isFalse();
            }
        }
        assertThat(made).isGreaterThan(50);
    }

    @Test
    void drawsSignsWhereThereIsInk() {
        // Given: a plus, which marks make too but not so often
        List<InkSample> plus = List.of(InkShapes.sample("+", InkShapes.line(0, 5, 10, 5), InkShapes.line(5, 0, 5, 10)));
        NotDigits withSigns = new NotDigits(SampleImages.of(digit -> digit.label() == 3), plus);

        // When
        long crosses = IntStream.range(0, MANY)
                .mapToObj(seed -> withSigns.next(new SplittableRandom(seed)))
                .filter(NotDigitsTest::isCross)
                .count();

        // Then: 40 of 100, and some of the marks and of the print
        assertThat(crosses).isBetween(2L * MANY / 5, MANY * 11L / 20);
    }

    @Test
    void leavesOutSignsThatCouldBeAOne() {
        // Given: a comma drawn as a steep bar, and a dash
        List<InkSample> signs = List.of(
                InkShapes.sample(",", InkShapes.line(5, 0, 4, 10)), InkShapes.sample("-", InkShapes.line(0, 0, 10, 0)));
        NotDigits withSigns = new NotDigits(SampleImages.of(digit -> true), signs);

        // Then
        for (int seed = 0; seed < MANY; seed++) {
            assertThat(Resemblance.toOne(withSigns.next(new SplittableRandom(seed))))
                    .isFalse();
        }
    }

    @Test
    void refusesToWorkWithoutDigits() {
        LabelledImages none = LabelledImages.of(new byte[0], new byte[0]);

        assertThatThrownBy(() -> new NotDigits(none, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private float[] tile(int seed) {
        return notDigits.next(new SplittableRandom(seed));
    }

    /** Ink in the middle of each side and of the tile, none in the corners. */
    private static boolean isCross(float[] tile) {
        boolean arms = tile[14 * 28 + 14] > 0.5 && tile[14 * 28 + 7] + tile[13 * 28 + 7] + tile[15 * 28 + 7] > 0.3;
        return arms && tile[7 * 28 + 7] + tile[7 * 28 + 20] + tile[20 * 28 + 7] + tile[20 * 28 + 20] < 0.3;
    }

    private static float[] bar(int dx, int dy) {
        Canvas canvas = new Canvas();
        canvas.line(30 - dx, 30 + dy, 30 + dx, 30 - dy, 1.5);
        return canvas.framed().orElseThrow();
    }
}
