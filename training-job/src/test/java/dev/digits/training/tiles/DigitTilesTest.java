package dev.digits.training.tiles;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.settings.SettingsOptions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.cuts.CutTiles;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

public class DigitTilesTest {

    private static final int MANY = 2000;

    private final LabelledImages sevens = SampleImages.of(digit -> digit.label() == 7);
    private final LabelledImages cutFours = SampleImages.of(digit -> digit.label() == 4);

    @Test
    public void takesAsManyCutsAndGlyphsAsAreAskedFor() {
        // Given: the data set has sevens only, the drawings fours only, skeletons all digits
        DigitTiles tiles = tiles(new CutTiles(cutFours, List.of()), "--cut-share=0.2", "--glyph-share=0.3");
        int[] labels = new int[10];

        // When
        for (int seed = 0; seed < MANY; seed++) {
            labels[
                    tiles.next(seed % sevens.size(), new SplittableRandom(seed))
                            .label()
                            .output()]++;
        }

        // Then: half are the data set's own
        assertThat(labels[4]).isBetween((int) (0.2 * MANY), (int) (0.29 * MANY));
        assertThat(labels[7]).isBetween((int) (0.5 * MANY), (int) (0.6 * MANY));
        assertThat(Arrays.stream(labels).filter(count -> count > 0).count()).isEqualTo(10);
    }

    @Test
    public void leavesTheDataSetsDigitsAsTheyAreWhenNothingElseIsAskedFor() {
        // Given
        DigitTiles tiles =
                tiles(new CutTiles(cutFours, List.of()), "--cut-share=0", "--glyph-share=0", "--crossbar-share=0");

        // Then
        for (int i = 0; i < sevens.size(); i++) {
            assertThat(tiles.next(i, new SplittableRandom(i)).pixels()).isEqualTo(sevens.tile(i));
        }
    }

    @Test
    public void takesTheDataSetsDigitWhereThereIsNoCut() {
        // Given
        DigitTiles tiles = tiles(
                new CutTiles(sevens.select(), List.of()), "--cut-share=1", "--glyph-share=0", "--crossbar-share=0");

        // Then
        assertThat(tiles.next(0, new SplittableRandom(1)).pixels()).isEqualTo(sevens.tile(0));
    }

    private DigitTiles tiles(CutTiles cut, String... options) {
        TrainingSettings settings =
                CommandLine.populateCommand(new SettingsOptions(), options).settings();
        return new DigitTiles(sevens, cut, settings);
    }
}
