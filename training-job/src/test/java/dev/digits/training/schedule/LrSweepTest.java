package dev.digits.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LrSweepTest {

    @Test
    void growsExponentiallyFromOneTenMillionthTowardsTen() {
        // Given
        LrSweep sweep = new LrSweep();
        double[] rates = new double[LrSweep.STEPS];

        // When
        for (int i = 0; sweep.goesOn(); i++) {
            rates[i] = sweep.next();
            sweep.record(1);
        }

        // Then: 1e-7 * (1e8)^(i/100)
        assertThat(rates[0]).isCloseTo(1e-7, Percentage.withPercentage(1e-6));
        assertThat(rates[25]).isCloseTo(1e-5, Percentage.withPercentage(1e-6));
        assertThat(rates[50]).isCloseTo(1e-3, Percentage.withPercentage(1e-6));
        assertThat(rates[75]).isCloseTo(1e-1, Percentage.withPercentage(1e-6));
        assertThat(sweep.curve().points()).hasSize(100);
    }

    @Test
    void smoothsTheLossWithoutBiasAtTheStart() {
        // Given
        LrSweep sweep = new LrSweep();

        // When
        sweep.record(2);
        sweep.record(4);

        // Then: (0.98 * 0.02 * 2 + 0.02 * 4) / (1 - 0.98^2) = 0.1192 / 0.0396
        assertThat(sweep.curve().points().get(0).loss()).isCloseTo(2, within(1e-9));
        assertThat(sweep.curve().points().get(1).loss()).isCloseTo(0.1192 / 0.0396, within(1e-9));
    }

    @Test
    void stopsWhenTheSmoothedLossExceedsFourTimesItsBest() {
        // Given
        LrSweep sweep = new LrSweep();
        sweep.record(1);

        // When: smoothed is (0.0196 + 0.02 * loss) / 0.0396, at 7 just below 4, then beyond
        sweep.record(6.9);
        boolean before = sweep.goesOn();
        sweep.record(20);

        // Then
        assertThat(before).isTrue();
        assertThat(sweep.goesOn()).isFalse();
    }

    @Test
    void stopsWhenTheLossIsNoNumberAndKeepsWhatCameBefore() {
        // Given
        LrSweep sweep = new LrSweep();
        sweep.record(1);

        // When
        sweep.record(Double.NaN);

        // Then
        assertThat(sweep.goesOn()).isFalse();
        assertThat(sweep.curve().points()).hasSize(1);
    }
}
