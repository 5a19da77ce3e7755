package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionChangeTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private RunningSystem system;

    @BeforeEach
    void start() throws IOException {
        system = RunningSystem.start(folder);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void changesToANewVersionWithoutAFailedCall() throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        String bundled = system.read(drawing).modelVersion();
        AtomicBoolean enough = new AtomicBoolean();
        List<Reading> readings = new CopyOnWriteArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> calling = List.of(
                    callers.submit(() -> readUntil(enough, drawing, readings)),
                    callers.submit(() -> readUntil(enough, drawing, readings)));

            // When
            PublishedVersion published = PublishedVersion.in(system.models(), "20990101T000000Z");
            await("the new version reads")
                    .atMost(SOON)
                    .until(() -> lastVersion(readings).equals(published.name()));
            enough.set(true);

            // Then
            assertNoneFailed(calling);
            assertThat(readings).extracting(Reading::text).containsOnly("407");
            assertThat(readings).extracting(Reading::modelVersion).containsOnly(bundled, published.name());
        } finally {
            enough.set(true);
            callers.shutdownNow();
        }
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneIsDamaged() throws IOException {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        PublishedVersion whole = PublishedVersion.in(system.models(), "20990101T000000Z");
        await("the whole version reads")
                .atMost(SOON)
                .until(() -> system.read(drawing).modelVersion().equals(whole.name()));

        // When
        PublishedVersion damaged = PublishedVersion.damagedIn(system.models(), "20990102T000000Z");
        await("the damage is told in the log")
                .atMost(SOON)
                .until(() -> system.inferenceService().log().contains(damaged.name()));

        // Then
        Reading reading = system.read(drawing);
        assertThat(reading.text()).isEqualTo("407");
        assertThat(reading.modelVersion()).isEqualTo(whole.name());
        assertThat(Http.get(system.gateway().resolve("/api/v1/models")).body()).contains(damaged.name());
    }

    private void readUntil(AtomicBoolean enough, byte[] drawing, List<Reading> readings) {
        while (!enough.get()) {
            try {
                readings.add(system.read(drawing));
            } catch (IOException e) {
                throw new AssertionError("a call failed", e);
            }
        }
    }

    private static String lastVersion(List<Reading> readings) {
        return readings.isEmpty() ? "" : readings.get(readings.size() - 1).modelVersion();
    }

    private static void assertNoneFailed(List<Future<?>> calling) throws InterruptedException, ExecutionException {
        for (Future<?> caller : calling) {
            caller.get();
        }
    }
}
