package dev.digits.inference.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {

    @Test
    void goesOnAsTheProcessMeasuresTime() throws Exception {
        // Given
        MonotonicClock clock = new MonotonicClock(ZoneOffset.UTC);
        Instant begun = clock.instant();
        long begunNanos = System.nanoTime();

        // When
        Thread.sleep(20);
        long least = System.nanoTime() - begunNanos;
        Instant ended = clock.instant();

        // Then
        assertThat(Duration.between(begun, ended)).isGreaterThanOrEqualTo(Duration.ofNanos(least));
    }

    @Test
    void tellsTheSameInstantsInAnotherZone() {
        // Given
        MonotonicClock clock = new MonotonicClock(ZoneOffset.UTC);

        // When, Then
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        Instant before = clock.instant();
        Instant elsewhere = clock.withZone(ZoneOffset.MAX).instant();
        assertThat(elsewhere).isBetween(before, clock.instant());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
