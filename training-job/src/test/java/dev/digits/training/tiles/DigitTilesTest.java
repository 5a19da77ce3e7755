package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DigitTilesTest {

    private final LabelledImages sevens = SampleImages.of(digit -> digit.label() == 7);
    private final List<InkSample> ink =
            List.of(InkShapes.sample("0", InkShapes.oval(6, 10)), InkShapes.sample("1", InkShapes.line(0, 0, 0, 10)));

    @Test
    void leavesTheDataSetsDigitsAsTheyAre() {
        // Given
        DigitTiles tiles = new DigitTiles(sevens, List.of(), 2);

        // Then
        assertThat(tiles.size()).isEqualTo(sevens.size());
        for (int i = 0; i < sevens.size(); i++) {
            assertThat(tiles.tile(i, new SplittableRandom(i))).isEqualTo(sevens.tile(i));
            assertThat(tiles.label(i)).isEqualTo(7);
        }
    }

    @Test
    void putsEverySampleOfInkBehindThemSoOftenAsIsWanted() {
        // When
        DigitTiles tiles = new DigitTiles(sevens, ink, 3);

        // Then
        assertThat(tiles.size()).isEqualTo(sevens.size() + 6);
        for (int i = 0; i < 6; i++) {
            assertThat(tiles.label(sevens.size() + i)).isEqualTo(i % 2);
        }
    }

    @Test
    void drawsInkAnewWithAnotherGenerator() {
        // Given
        DigitTiles tiles = new DigitTiles(sevens, ink, 1);

        // When
        float[] tile = tiles.tile(sevens.size(), new SplittableRandom(1));

        // Then: hollow as a zero is, and the same only with the same generator
        assertThat(tile[14 * 28 + 14]).isLessThan(0.1f);
        assertThat(tiles.tile(sevens.size(), new SplittableRandom(1))).isEqualTo(tile);
        assertThat(tiles.tile(sevens.size(), new SplittableRandom(2))).isNotEqualTo(tile);
    }
}
