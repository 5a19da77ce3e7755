package dev.digits.training.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.decoder.ColumnScores;
import dev.digits.training.compose.ComposedLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReadingsTest {

    private final List<ComposedLine> lines = List.of(
            MadeUpLines.line(32, 4, 0),
            MadeUpLines.asWritten(32, 4, 0, 7),
            MadeUpLines.line(32),
            MadeUpLines.line(32, 1));
    private final List<String> texts = List.of("40", "407", "1", "7");

    @Test
    void countsLinesOfAKindThatWereReadWhole() {
        assertThat(LineReadings.accuracy(lines, texts, line -> true)).hasValue(0.5);
        assertThat(LineReadings.accuracy(lines, texts, ComposedLine::isAsWritten))
                .hasValue(1);
        assertThat(LineReadings.accuracy(lines, texts, line -> line.labels().length == 0))
                .hasValue(0);
        assertThat(LineReadings.accuracy(lines, texts, line -> line.labels().length > 5))
                .isEmpty();
    }

    @Test
    void digitErrorRateIsTheEditDistanceADigit() {
        // one digit too many, one for another; of six
        assertThat(LineReadings.digitErrorRate(lines, texts)).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(EditDistance.of("", "407")).isEqualTo(3);
        assertThat(EditDistance.of("4407", "407")).isEqualTo(1);
        assertThat(EditDistance.of("47", "407")).isEqualTo(1);
        assertThat(EditDistance.of("704", "407")).isEqualTo(2);
    }

    @Test
    void bestPathTakesOutRepetitionsAndBlanks() {
        // Given: 4 4 _ 4 0 _
        int[] best = {4, 4, ColumnScores.BLANK, 4, 0, ColumnScores.BLANK};
        float[] logits = new float[best.length * ColumnScores.CLASSES];
        for (int column = 0; column < best.length; column++) {
            logits[column * ColumnScores.CLASSES + best[column]] = 3;
        }

        // When
        ColumnScores scores = LogSoftmax.of(logits, 0, best.length, 1);

        // Then
        assertThat(BestPath.text(scores)).isEqualTo("440");
    }

    @Test
    void logSoftmaxSumsToOneAtAnyTemperature() {
        // Given: the second of two lines of one column
        float[] logits = new float[2 * ColumnScores.CLASSES];
        logits[ColumnScores.CLASSES + 4] = 3;

        for (double temperature : new double[] {0.5, 1, 4}) {
            // When
            ColumnScores scores = LogSoftmax.of(logits, ColumnScores.CLASSES, 1, temperature);

            // Then
            double sum = 0;
            for (int i = 0; i < ColumnScores.CLASSES; i++) {
                sum += Math.exp(scores.at(0, i));
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
            assertThat(Math.exp(scores.at(0, 4) - scores.at(0, 0))).isCloseTo(Math.exp(3 / temperature), within(0.01));
        }
    }

    @Test
    void lossLeavesLinesOutThatNoPathSpells() {
        // Given: nothing known of either
        ComposedLine possible = MadeUpLines.line(32);
        ComposedLine impossible = MadeUpLines.asWritten(32, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        float[] nothing = new float[16 * ColumnScores.CLASSES];

        // When
        double loss = new LineReadings(List.of(possible, impossible), List.of(nothing, nothing)).loss(1);

        // Then: sixteen columns of "none"
        assertThat(loss).isCloseTo(16 * Math.log(11), within(1e-3));
    }
}
