package dev.digits.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values worked out by hand from fast.ai's definition: cosine up from peak/25 in a quarter, cosine down to peak/1e5. */
class OneCycleTest {

    private final OneCycle cycle = new OneCycle(0.1, 400);

    @Test
    void startsAtATwentyFifthOfThePeak() {
        assertThat(cycle.learningRate(0)).isCloseTo(0.004, within(1e-12));
        assertThat(cycle.momentum(0)).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void isHalfWayUpAfterAnEighth() {
        // half a cosine is at the mean of its ends in its middle: (0.004 + 0.1) / 2
        assertThat(cycle.learningRate(50)).isCloseTo(0.052, within(1e-12));
        assertThat(cycle.momentum(50)).isCloseTo(0.90, within(1e-12));
    }

    @Test
    void followsTheCosineBetween() {
        // a third of the rise: 0.004 + (1 + cos(2/3 pi)) * 0.096 / 2 = 0.004 + 0.5 * 0.048
        OneCycle twelve = new OneCycle(0.1, 12);
        assertThat(twelve.learningRate(1)).isCloseTo(0.028, within(1e-12));
        // a third of the fall, 6 of 12: 0.1 - (0.1 - 1e-6) / 4
        assertThat(twelve.learningRate(6)).isCloseTo(0.07500025, within(1e-12));
    }

    @Test
    void reachesThePeakAfterAQuarter() {
        assertThat(cycle.learningRate(100)).isCloseTo(0.1, within(1e-12));
        assertThat(cycle.momentum(100)).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void isHalfWayDownBetweenQuarterAndEnd() {
        assertThat(cycle.learningRate(250)).isCloseTo((0.1 + 1e-6) / 2, within(1e-12));
        assertThat(cycle.momentum(250)).isCloseTo(0.90, within(1e-12));
    }

    @Test
    void endsNearAHundredThousandthOfThePeak() {
        OneCycle fine = new OneCycle(0.1, 1_000_000);
        assertThat(fine.learningRate(999_999)).isCloseTo(1e-6, within(1e-9));
        assertThat(fine.momentum(999_999)).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void refusesCyclesWithoutLengthOrPeak() {
        assertThatThrownBy(() -> new OneCycle(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OneCycle(Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OneCycle(0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
