package dev.digits.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.TestReport.DigitReport;
import dev.digits.training.evaluate.TestReport.Mistake;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TestReportTest {
    private static final double EXACT = 1e-6;

    @Test
    void countsErrorsOverTheTenDigits() {
        // Given
        LabelledImages images = labelled(3, 3, 7, 1);
        Readings readings = Readings.of(
                new float[][] {scores(3, 0.95, 0), scores(5, 0.95, 0), scores(7, 0.5, 0.9), scores(1, 0.35, 0.1)});

        // When
        TestReport report = TestReport.of(images, readings);

        // Then
        assertThat(report.images()).isEqualTo(4);
        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.accuracy()).isEqualTo(0.75);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.perDigit().get(3)).isEqualTo(new DigitReport(3, 2, 1, 0.5));
        assertThat(report.perDigit().get(7)).isEqualTo(new DigitReport(7, 1, 0, 1));
        assertThat(report.perDigit().get(9)).isEqualTo(new DigitReport(9, 0, 0, 1));
        assertThat(report.confusion().get(3)).containsExactly(0, 0, 0, 1, 0, 1, 0, 0, 0, 0);
        assertThat(report.confusion().get(1)).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void measuresCalibrationAsWorkedOutByHand() {
        // Given two readings in the bin from 14/15 to 1, one in that from 7/15, one in that from 5/15
        LabelledImages images = labelled(3, 3, 7, 1);
        Readings readings = Readings.of(
                new float[][] {scores(3, 0.95, 0), scores(5, 0.95, 0), scores(7, 0.5, 0), scores(1, 0.35, 0)});

        // When
        TestReport report = TestReport.of(images, readings);

        // Then 2/4 |0.95 - 1/2| + 1/4 |0.5 - 1| + 1/4 |0.35 - 1|
        assertThat(report.ece()).isEqualTo(0.5125, within(EXACT));
    }

    @Test
    void calibratesOnTheTenDigitsWhateverTheModelWouldRefuse() {
        // Given
        LabelledImages images = labelled(2);

        // When
        Readings certain = Readings.of(new float[][] {scores(2, 0.8, 0)});
        Readings doubtful = Readings.of(new float[][] {scores(2, 0.8, 0.75)});

        // Then
        assertThat(certain.confidence(0)).isEqualTo(0.8, within(EXACT));
        assertThat(doubtful.confidence(0)).isEqualTo(0.8, within(EXACT));
        assertThat(doubtful.refusal(0)).isEqualTo(0.75, within(EXACT));
        assertThat(TestReport.of(images, doubtful).ece()).isEqualTo(0.2, within(EXACT));
    }

    @Test
    void listsMistakesWithWhatWasRead() {
        // Given
        LabelledImages images = labelled(0, 4, 9);
        Readings readings = Readings.of(new float[][] {scores(0, 0.9, 0), scores(9, 0.6, 0.25), scores(9, 0.9, 0)});

        // When
        TestReport report = TestReport.of(images, readings);

        // Then
        assertThat(report.mistakes()).hasSize(1);
        Mistake mistake = report.mistakes().get(0);
        assertThat(mistake.index()).isEqualTo(1);
        assertThat(mistake.label()).isEqualTo(4);
        assertThat(mistake.read()).isEqualTo(9);
        assertThat(mistake.confidence()).isEqualTo(0.6, within(EXACT));
        assertThat(mistake.notADigit()).isEqualTo(0.25, within(EXACT));
    }

    @Test
    void leavesDisputedLabelsOutOfMnistsTestSetOnly() {
        // Given
        LabelledImages images = labelled(5);

        // When
        TestReport report = TestReport.of(images, Readings.of(new float[][] {scores(5, 0.9, 0)}));

        // Then
        assertThat(report.withoutDisputed()).isEmpty();
        assertThat(DisputedLabels.INDICES).hasSize(15).allMatch(index -> index >= 0 && index < 10_000);
    }

    @Test
    void refusesReadingsOfAnotherSet() {
        // Given
        LabelledImages images = labelled(5, 6);
        Readings readings = Readings.of(new float[][] {scores(5, 0.9, 0)});

        // When // Then
        assertThatThrownBy(() -> TestReport.of(images, readings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 readings of 2 images");
    }

    private static LabelledImages labelled(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabelledImages.of(new byte[labels.length * ImageSet.PIXELS], bytes);
    }

    /** A row of 11: one digit with its share of what not-a-digit leaves, the rest shared by the other nine. */
    private static float[] scores(int digit, double share, double notADigit) {
        float[] row = new float[11];
        Arrays.fill(row, (float) Math.log((1 - share) / 9 * (1 - notADigit)));
        row[digit] = (float) Math.log(share * (1 - notADigit));
        row[10] = (float) Math.log(notADigit);
        return row;
    }
}
