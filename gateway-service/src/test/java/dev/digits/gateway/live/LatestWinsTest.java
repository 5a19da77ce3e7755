package dev.digits.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestWinsTest {
    private final LatestWins<String> latest = new LatestWins<>();

    @Test
    void startsOnceAndKeepsOnlyTheNewestWaiting() {
        // Given
        assertThat(latest.offer("first")).isTrue();
        assertThat(latest.take()).hasValue("first");

        // When
        assertThat(latest.offer("second")).isFalse();
        assertThat(latest.offer("third")).isFalse();

        // Then
        assertThat(latest.done()).isTrue();
        assertThat(latest.take()).hasValue("third");
        assertThat(latest.done()).isFalse();
        assertThat(latest.offer("fourth")).isTrue();
        assertThat(latest.take()).hasValue("fourth");
    }

    @Test
    void worksOnTheNewestOfThoseThatCameBeforeTheWorkBegan() {
        // Given
        assertThat(latest.offer("first")).isTrue();
        assertThat(latest.offer("second")).isFalse();

        // When / Then
        assertThat(latest.take()).hasValue("second");
        assertThat(latest.done()).isFalse();
    }

    @Test
    void startsNothingWhenClosed() {
        // Given
        latest.offer("first");

        // When
        latest.close();

        // Then
        assertThat(latest.take()).isEmpty();
        assertThat(latest.done()).isFalse();
        assertThat(latest.offer("third")).isFalse();
    }
}
