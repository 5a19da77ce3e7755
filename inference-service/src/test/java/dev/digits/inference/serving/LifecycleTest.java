package dev.digits.inference.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void versionComesIntoServiceStepByStep() {
        // Given
        Lifecycle.Discovered discovered = new Lifecycle.Discovered();

        // When
        Lifecycle.Serving serving =
                discovered.verified().loaded().warmed().checked().serving();

        // Then
        assertThat(serving).isEqualTo(new Lifecycle.Serving(0));
    }

    @Test
    void refusedVersionTellsHowFarItCameAndWhy() {
        // Given
        Lifecycle.Loaded loaded = new Lifecycle.Discovered().verified().loaded();

        // When
        Lifecycle.Refused refused = loaded.refused("no memory");

        // Then
        assertThat(refused).isEqualTo(new Lifecycle.Refused("loaded", "no memory"));
        assertThat(refused.label()).isEqualTo("refused");
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

    @Test
    void replacedVersionWithoutStreamsIsClosedAtOnce() {
        // Given
        Lifecycle.Serving serving = new Lifecycle.Serving(0).leased().returned();

        // When / Then
        assertThat(serving.replaced()).isEqualTo(new Lifecycle.Closed());
    }
}
