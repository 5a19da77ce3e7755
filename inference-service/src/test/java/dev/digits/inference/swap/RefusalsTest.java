package dev.digits.inference.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.RandomModels;
import dev.digits.inference.SettableClock;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    private static final String VERSION = "20261126T120000Z-123abc";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final Refusals refusals = new Refusals(clock);
    private Manifest manifest;

    @BeforeEach
    void refuse() throws Exception {
        manifest = RandomModels.publish(new ModelStore(folder), 1).manifest();
        refusals.add(VERSION, manifest, "no memory", true);
    }

    @Test
    void refusalStandsForFiveSeconds() {
        // When
        clock.advance(Duration.ofMillis(4_999));
        assertThat(refusals.standing(VERSION, manifest)).contains("no memory");
        clock.advance(Duration.ofMillis(1));

        // Then
        assertThat(refusals.standing(VERSION, manifest)).isEmpty();
    }

    @Test
    void pauseDoublesUpToFiveMinutes() {
        // When
        for (int seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
            refusals.add(VERSION, manifest, "no memory", true);
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(refusals.standing(VERSION, manifest)).isPresent();
            clock.advance(Duration.ofSeconds(1));

            // Then
            assertThat(refusals.standing(VERSION, manifest)).isEmpty();
        }
    }

    @Test
    void reasonThatMayBeGoneHasPassedAfterThePauseAndDamageHasNot() {
        // Given
        refusals.add("20261126T120000Z-456def", manifest, "damaged", false);

        // When
        clock.advance(Duration.ofMillis(4_999));
        assertThat(refusals.passed()).isEmpty();
        clock.advance(Duration.ofMillis(1));

        // Then
        assertThat(refusals.passed()).containsExactly(manifest.version());
    }

    @Test
    void versionWithAnotherManifestIsNotRefused() throws Exception {
        // Given
        Manifest other = RandomModels.publish(new ModelStore(folder), 2).manifest();

        // When, Then
        assertThat(refusals.standing(VERSION, other)).isEmpty();
    }

    @Test
    void versionThatWasAwayIsNotRefused() {
        // When
        refusals.keepOnly(List.of());

        // Then
        assertThat(refusals.standing(VERSION, manifest)).isEmpty();
    }
}
