package dev.digits.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Allowances allowances = new Allowances(2, 3);

    @Test
    void letsABurstThroughAndSaysHowLongToWaitThen() {
        // Given
        for (int call = 0; call < 3; call++) {
            assertThat(allowances.take("a", 0)).isZero();
        }

        // When
        long wait = allowances.take("a", 0);

        // Then
        assertThat(wait).isEqualTo(1);
    }

    @Test
    void fillsUpWithTimeAndNeverOverTheBurst() {
        // Given
        for (int call = 0; call < 4; call++) {
            allowances.take("a", 0);
        }

        // When / Then
        assertThat(allowances.take("a", SECOND / 2)).isZero();
        assertThat(allowances.take("a", SECOND / 2)).isPositive();
        for (int call = 0; call < 3; call++) {
            assertThat(allowances.take("a", 100 * SECOND)).isZero();
        }
        assertThat(allowances.take("a", 100 * SECOND)).isPositive();
    }

    @Test
    void countsEachClientByItself() {
        // Given
        for (int call = 0; call < 4; call++) {
            allowances.take("a", 0);
        }

        // When / Then
        assertThat(allowances.take("b", 0)).isZero();
    }
}
