package dev.digits.training.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TileLabelTest {

    private static final int OUTPUTS = 34;

    @Test
    void aDigitAnswersTheFirstQuestionOnly() {
        float[] targets = targets(TileLabel.digit(3), true);

        for (int i = 0; i < 11; i++) {
            assertThat(targets[i]).isCloseTo(0.1f / 11 + (i == 3 ? 0.9f : 0), within(1e-6f));
        }
        assertThat(sum(targets, 11, OUTPUTS)).isZero();
    }

    @Test
    void aPairAnswersEveryQuestion() {
        float[] targets = targets(TileLabel.pair(4, 7), true);

        assertThat(targets[10]).isCloseTo(0.9f + 0.1f / 11, within(1e-6f));
        assertThat(targets[11]).isCloseTo(0.9f + 0.1f / 3, within(1e-6f));
        assertThat(targets[14 + 4]).isCloseTo(0.91f, within(1e-6f));
        assertThat(targets[24 + 7]).isCloseTo(0.91f, within(1e-6f));
        assertThat(sum(targets, 0, OUTPUTS)).isCloseTo(4, within(1e-5));
    }

    @Test
    void aSymbolHasNoLeftNorRight() {
        float[] targets = targets(TileLabel.SYMBOL, true);

        assertThat(targets[12]).isCloseTo(0.9f + 0.1f / 3, within(1e-6f));
        assertThat(sum(targets, 11, 14)).isCloseTo(1, within(1e-5));
        assertThat(sum(targets, 14, OUTPUTS)).isZero();
    }

    @Test
    void withoutPairsThereIsOneQuestion() {
        float[] targets = targets(TileLabel.pair(4, 7), false);

        assertThat(sum(targets, 0, 11)).isCloseTo(1, within(1e-5));
        assertThat(sum(targets, 11, OUTPUTS)).isZero();
    }

    private static float[] targets(TileLabel label, boolean pairs) {
        float[] ofTwoTiles = new float[2 * OUTPUTS];
        label.writeTargets(ofTwoTiles, OUTPUTS, 0.1, pairs);
        assertThat(sum(ofTwoTiles, 0, OUTPUTS)).as("another tile's").isZero();
        return Arrays.copyOfRange(ofTwoTiles, OUTPUTS, 2 * OUTPUTS);
    }

    private static double sum(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
