package dev.digits.inference.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void replacedVersionWithoutStreamsIsClosedAtOnce() {
        assertThat(new Lifecycle.Serving(0).leased().returned().replaced()).isEqualTo(new Lifecycle.Closed());
    }

    @Test
    void replacedVersionIsClosedWhenItsLastStreamEnds() {
        // Given
        Lifecycle replaced = new Lifecycle.Serving(0).leased().leased().replaced();

        // When
        Lifecycle one = ((Lifecycle.Draining) replaced).returned();
        Lifecycle none = ((Lifecycle.Draining) one).returned();

        // Then
        assertThat(one).isEqualTo(new Lifecycle.Draining(1));
        assertThat(none).isEqualTo(new Lifecycle.Closed());
    }
}
