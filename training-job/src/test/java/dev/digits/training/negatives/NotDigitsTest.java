package dev.digits.training.negatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotDigitsTest {

    private static final int MANY = 1500;

    private final NotDigits notDigits = new NotDigits(SampleImages.of(digit -> true), List.of());

    @Test
    void equalSeedsGiveEqualTilesAndOthersDoNot() {
        float[] first = notDigits.next(new SplittableRandom(1));

        assertThat(notDigits.next(new SplittableRandom(1))).containsExactly(first);
        assertThat(notDigits.next(new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void framesEveryTileAsMnistDoes() {
        for (int seed = 0; seed < MANY; seed++) {
            // When
            float[] tile = notDigits.next(new SplittableRandom(seed));

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
            float[] tile = notDigits.next(new SplittableRandom(seed));
            double mass = 0;
            double moment = 0;
            for (int i = 0; i < tile.length; i++) {
                mass += tile[i];
                moment += tile[i] * (i % TileFrame.SIDE);
            }
            offset += Math.abs(moment / mass - (TileFrame.SIDE - 1) / 2.0) / MANY;
        }

        // Then
        assertThat(offset).isLessThan(0.6);
    }

    @Test
    void neverMakesABarThatCouldBeAOne() {
        for (int seed = 0; seed < MANY; seed++) {
            assertThat(Resemblance.toOne(notDigits.next(new SplittableRandom(seed))))
                    .as("seed %d", seed)
                    .isFalse();
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
    void pairsAreWiderForTheirHeightThanTheirLeftDigit() {
        // Given
        LabelledImages all = SampleImages.of(digit -> digit.label() != 1);

        // When
        for (int i = 0; i + 1 < 200; i++) {
            float[] pair = Pairs.pair(List.of(all.tile(i), all.tile(i + 1)), new SplittableRandom(i))
                    .orElseThrow();

            // Then
            assertThat(aspect(pair)).as("pair %d", i).isGreaterThanOrEqualTo(aspect(all.tile(i)));
        }
    }

    @Test
    void handsOutWrongCutsOfASegmenterToo() {
        // Given: a cross, which nothing else makes quite so
        byte[] cross = new byte[LabelledImages.PIXELS];
        for (int i = 4; i < 24; i++) {
            cross[i * 28 + i] = (byte) 255;
            cross[i * 28 + 27 - i] = (byte) 255;
        }
        NotDigits withCuts = new NotDigits(SampleImages.of(digit -> digit.label() == 3), List.of(cross));
        float[] expected = ImageSet.strengths(cross, 0);

        // When
        long crosses = IntStream.range(0, MANY)
                .filter(seed -> Arrays.equals(withCuts.next(new SplittableRandom(seed)), expected))
                .count();

        // Then
        assertThat(crosses).isBetween(MANY / 4L, MANY / 2L);
    }

    @Test
    void refusesToWorkWithoutDigits() {
        LabelledImages none = LabelledImages.of(new byte[0], new byte[0]);

        assertThatThrownBy(() -> new NotDigits(none, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static double aspect(float[] tile) {
        Extent extent = Extent.of(tile).orElseThrow();
        return (double) extent.width() / extent.height();
    }

    private static float[] bar(int dx, int dy) {
        Canvas canvas = new Canvas();
        canvas.line(30 - dx, 30 + dy, 30 + dx, 30 - dy, 1.5);
        return TileFrame.frame(canvas).orElseThrow();
    }
}
