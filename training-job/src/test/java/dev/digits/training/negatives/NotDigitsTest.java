package dev.digits.training.negatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.PairOutputs;
import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import dev.digits.training.cuts.CutTiles;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.label.LabelledTile;
import dev.digits.training.label.TileLabel;
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
    void pairsAreWiderForTheirHeightThanTheirLeftDigit() {
        // Given
        LabelledImages all = SampleImages.of(digit -> digit.label() != 1);

        // When
        int whole = 0;
        for (int i = 0; i + 1 < 200; i++) {
            LabelledTile pair =
                    Pairs.pair(all, i, i + 1, new SplittableRandom(i)).orElseThrow();

            // Then
            assertThat(aspect(pair.pixels())).as("pair %d", i).isGreaterThanOrEqualTo(aspect(all.tile(i)));
            if (pair.label().isPair()) {
                whole++;
                assertThat(pair.label()).isEqualTo(TileLabel.pair(all.label(i), all.label(i + 1)));
            }
        }
        assertThat(whole).isBetween(100, 180);
    }

    @Test
    void saysWhatEachTileHolds() {
        int[] kinds = new int[3];
        for (int seed = 0; seed < MANY; seed++) {
            TileLabel label = notDigits.next(new SplittableRandom(seed)).label();
            assertThat(label.output()).isEqualTo(Architecture.NOT_A_DIGIT);
            kinds[label.kind()]++;
        }

        // Then: without drawings, about 4 of 47 are two whole digits, 31 are symbols
        assertThat(kinds[PairOutputs.TWO_DIGITS]).isBetween(MANY / 18, MANY / 8);
        assertThat(kinds[PairOutputs.SYMBOL]).isBetween(MANY / 2, 3 * MANY / 4);
        assertThat(kinds[PairOutputs.WRONG_CUT]).isBetween(MANY / 6, MANY / 3);
    }

    @Test
    void handsOutWrongCutsOfASegmenterToo() {
        // Given: a cross, which nothing else makes quite so
        byte[] cross = new byte[LabelledImages.PIXELS];
        for (int i = 4; i < 24; i++) {
            cross[i * 28 + i] = (byte) 255;
            cross[i * 28 + 27 - i] = (byte) 255;
        }
        NotDigits withCuts = new NotDigits(
                SampleImages.of(digit -> digit.label() == 3), List.of(new CutTiles.Cut(cross, TileLabel.WRONG_CUT)));
        float[] expected = ImageSet.strengths(cross, 0);

        // When
        long crosses = IntStream.range(0, MANY)
                .filter(seed ->
                        Arrays.equals(withCuts.next(new SplittableRandom(seed)).pixels(), expected))
                .count();

        // Then: 19 for each 53 of the other kinds; no pair was cut out
        assertThat(crosses).isBetween(MANY / 5L, MANY / 3L);
    }

    @Test
    void refusesToWorkWithoutDigits() {
        LabelledImages none = LabelledImages.of(new byte[0], new byte[0]);

        assertThatThrownBy(() -> new NotDigits(none, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private float[] tile(int seed) {
        return notDigits.next(new SplittableRandom(seed)).pixels();
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
