package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionChangeTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int SWAPS = 10;
    private static final Set<Integer> DAMAGED = Set.of(2, 5, 6, 9);

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
    void changesTenTimesUnderLoadWithoutAFailedCallOrAnAnswerByAVersionThatDoesNotServe() throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        List<Serving> served = new ArrayList<>();
        long start = System.nanoTime();
        served.add(new Serving(system.read(drawing).modelVersion(), start, start));
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, CLIENTS)) {
            // When
            for (int day = 1; day <= SWAPS; day++) {
                String time = String.format(Locale.ROOT, "209901%02dT000000Z", day);
                if (DAMAGED.contains(day)) {
                    publishDamaged(time);
                } else {
                    served.add(publish(time, drawing));
                }
            }
            long end = System.nanoTime();
            await("it still reads").atMost(SOON).until(() -> load.readsAfter(end));

            // Then
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(served).hasSize(1 + SWAPS - DAMAGED.size());
            for (Call call : load.calls(Call::read)) {
                Reading reading = Reading.of(call.body());
                assertThat(reading.text()).isEqualTo("407");
                assertThat(served)
                        .as("%s", call)
                        .anyMatch(serving ->
                                serving.version().equals(reading.modelVersion()) && serving.mayAnswer(call, served));
            }
        }
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneIsDamaged() throws IOException {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        Serving whole = publish("20990101T000000Z", drawing);

        // When
        PublishedVersion damaged = publishDamaged("20990102T000000Z");

        // Then
        Reading reading = system.read(drawing);
        assertThat(reading.text()).isEqualTo("407");
        assertThat(reading.modelVersion()).isEqualTo(whole.version());
        assertThat(Http.get(system.gateway().resolve("/api/v1/models")).body()).contains(damaged.name());
    }

    private Serving publish(String time, byte[] drawing) throws IOException {
        long from = System.nanoTime();
        PublishedVersion published = PublishedVersion.in(system.models(), time);
        await("the new version reads")
                .atMost(SOON)
                .until(() -> system.read(drawing).modelVersion().equals(published.name()));
        return new Serving(published.name(), from, System.nanoTime());
    }

    private PublishedVersion publishDamaged(String time) throws IOException {
        PublishedVersion damaged = PublishedVersion.damagedIn(system.models(), time);
        await("the damage is told in the log")
                .atMost(SOON)
                .until(() -> system.inferenceService().log().contains(damaged.name()));
        return damaged;
    }

    /**
     * A version that served.
     *
     * @param from the moment of {@link System#nanoTime} before which it could not
     * @param surelyFrom when it had answered
     */
    private record Serving(String version, long from, long surelyFrom) {
        /** It, and not the next one, may have answered a call. */
        boolean mayAnswer(Call call, List<Serving> served) {
            int next = served.indexOf(this) + 1;
            return from <= call.came()
                    && (next == served.size() || call.sent() <= served.get(next).surelyFrom());
        }
    }
}
