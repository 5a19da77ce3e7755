package dev.digits.training.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkTilesTest {
    private final InkTiles tiles = new InkTiles();
    private final InkSample zero = InkShapes.sample("0", InkShapes.oval(600, 1000));

    @Test
    void framesInkAsMnistDoes() {
        for (int seed = 0; seed < 200; seed++) {
            // When
            float[] tile = tiles.changed(zero, new SplittableRandom(seed));

            // Then: 20 pixels high, give or take an edge, and hollow
            long rows = IntStream.range(0, 28)
                    .filter(row -> IntStream.range(0, 28).anyMatch(x -> tile[row * 28 + x] > 0.25f))
                    .count();
            assertThat(rows).as("seed %d", seed).isBetween(18L, 21L);
            assertThat(tile[14 * 28 + 14]).as("seed %d", seed).isLessThan(0.1f);
            assertThat(max(tile)).isEqualTo(1);
        }
    }

    @Test
    void equalSeedsGiveEqualTilesAndOthersDoNot() {
        float[] first = tiles.changed(zero, new SplittableRandom(1));

        assertThat(tiles.changed(zero, new SplittableRandom(1))).containsExactly(first);
        assertThat(tiles.changed(zero, new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void drawsWithPensOfDifferentWidths() {
        // When
        double[] ink = IntStream.range(0, 100)
                .mapToDouble(seed -> sum(tiles.asWritten(zero, new SplittableRandom(seed))))
                .sorted()
                .toArray();

        // Then: the thinnest is as thick as the framing makes the thinnest, 2 pixels, of pens about 3.4, of markers up
        // to 6
        assertThat(ink[99] / ink[0]).isBetween(1.3, 3.0);
    }

    @Test
    void doesNotDependOnTheTabletsUnits() {
        // Given
        InkSample small = InkShapes.sample("0", InkShapes.oval(0.6f, 1));

        // Then
        float[] one = tiles.asWritten(zero, new SplittableRandom(1));
        float[] other = tiles.asWritten(small, new SplittableRandom(1));
        for (int i = 0; i < one.length; i++) {
            assertThat(Math.abs(one[i] - other[i])).isLessThan(0.02f);
        }
    }

    @Test
    void drawsUprightAndLevelLines() {
        for (int seed = 0; seed < 20; seed++) {
            float[] upright =
                    tiles.changed(InkShapes.sample("1", InkShapes.line(3, 0, 3, 9)), new SplittableRandom(seed));
            float[] level =
                    tiles.changed(InkShapes.sample("-", InkShapes.line(0, 4, 9, 4)), new SplittableRandom(seed));
            // a marker's trace is 6 pixels wide and 20 long
            assertThat(sum(upright)).isBetween(20.0, 140.0);
            assertThat(sum(level)).isBetween(20.0, 140.0);
        }
    }

    private static double sum(float[] tile) {
        return IntStream.range(0, tile.length).mapToDouble(i -> tile[i]).sum();
    }

    private static double max(float[] tile) {
        return IntStream.range(0, tile.length).mapToDouble(i -> tile[i]).max().orElseThrow();
    }
}
