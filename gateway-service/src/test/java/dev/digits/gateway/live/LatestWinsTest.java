package dev.digits.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestWinsTest {
    private final LatestWins<String> latest = new LatestWins<>();

    @Test
    void startsTheFirstAtOnceAndKeepsOnlyTheNewestWaiting() {
        // Given
        assertThat(latest.offer("first")).hasValue("first");

        // When
        assertThat(latest.offer("second")).isEmpty();
        assertThat(latest.offer("third")).isEmpty();

        // Then
        assertThat(latest.done()).hasValue("third");
        assertThat(latest.done()).isEmpty();
        assertThat(latest.offer("fourth")).hasValue("fourth");
    }

    @Test
    void startsNothingWhenClosed() {
        // Given
        latest.offer("first");
        latest.offer("second");

        // When
        latest.close();

        // Then
        assertThat(latest.done()).isEmpty();
        assertThat(latest.offer("third")).isEmpty();
    }
}
