package dev.digits.inference.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.RandomModels;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.Networks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenNetworksTest {

    @TempDir
    Path folder;

    private final WrittenNetworks written = new WrittenNetworks();

    @Test
    void twoVersionsByTurnsAreWrittenOnce() throws Exception {
        // Given
        StoredVersion.Valid one = version(1);
        StoredVersion.Valid other = version(2);
        Networks first = of(one);
        Networks second = of(other);

        // When, Then
        assertThat(of(one)).isSameAs(first);
        assertThat(of(other)).isSameAs(second);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void theVersionThatWasAskedForLongestAgoIsForgotten() throws Exception {
        // Given
        StoredVersion.Valid one = version(1);
        StoredVersion.Valid other = version(2);
        Networks first = of(one);
        Networks second = of(other);
        of(one);

        // When
        of(version(3));

        // Then
        assertThat(of(one)).isSameAs(first);
        assertThat(of(other)).isNotSameAs(second).isEqualTo(second);
    }

    @Test
    void callersAtTheSameTimeGetWhatOneOfThemWrote() throws Exception {
        // Given
        StoredVersion.Valid version = version(1);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<Networks>> answers = new ArrayList<>();

        // When
        for (int caller = 0; caller < 4; caller++) {
            answers.add(callers.submit(() -> of(version)));
        }

        // Then
        Networks first = answers.get(0).get();
        for (Future<Networks> answer : answers) {
            assertThat(answer.get()).isSameAs(first);
        }
        callers.shutdown();
    }

    private Networks of(StoredVersion.Valid version) throws Exception {
        return written.of(version.version(), version.files());
    }

    private StoredVersion.Valid version(int seed) throws Exception {
        return RandomModels.publish(new ModelStore(folder), seed);
    }
}
