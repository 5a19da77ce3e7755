package dev.digits.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void matchesAWorkedExample() {
        // Given: 81 of 263, the example of Newcombe (1998), table I, method 3
        // When
        WilsonInterval interval = WilsonInterval.of(81, 263);

        // Then
        assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void staysWithinZeroAndOne() {
        // When
        WilsonInterval none = WilsonInterval.of(0, 20);
        WilsonInterval all = WilsonInterval.of(20, 20);

        // Then
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
        assertThat(all.low()).isCloseTo(0.8389, within(5e-5));
        assertThat(all.high()).isEqualTo(1);
    }
}
