package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the machine is set forward and back while the services read: time of day jumps, the time since the start of the machine
 * does not.
 */
@NeedsPrograms("faketime")
class ClockJumpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Longer than any deadline, patience or pause between looks at the model store. */
    private static final Duration AFTER = Duration.ofSeconds(12);

    private static final int SECONDS_A_DAY = 86_400;
    private static final int CLIENTS = 3;
    private static final String TEXT = "407";

    @TempDir
    private Path folder;

    private RunningSystem system;
    private Path clock;

    @BeforeEach
    void start() throws IOException {
        clock = folder.resolve("clock");
        set("+0");
        system = RunningSystem.start(
                folder,
                Map.of(
                        "LD_PRELOAD", "/usr/$LIB/faketime/libfaketime.so.1",
                        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        // or a thread that parks for a time is woken at once
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void noCallIsLostAndVersionsAreStillTakenUpWhenTheClockIsSetForwardAndBack() throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of(TEXT).png();
        system.read(drawing);
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, CLIENTS)) {
            // When a day forward, then two days back
            for (int days : new int[] {1, -1}) {
                LocalDate today = today();
                set(String.format(Locale.ROOT, "%+d", days * SECONDS_A_DAY));
                Thread.sleep(AFTER.toMillis());
                PublishedVersion version = PublishedVersion.in(
                        system.models(), String.format(Locale.ROOT, "209901%02dT000000Z", 2 - days));
                await("the new version reads")
                        .atMost(SOON)
                        .until(() -> system.read(drawing).modelVersion().equals(version.name()));
                await("it saw the clock jump")
                        .atMost(SOON)
                        .until(() -> isLogged(today, days) || isLogged(today(), days));
            }
            long end = System.nanoTime();
            await("it still reads").atMost(SOON).until(() -> load.readsAfter(end));

            // Then
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
        }
    }

    private boolean isLogged(LocalDate day, int daysLater) {
        return system.inferenceService().log().contains(day.plusDays(daysLater).toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private void set(String offset) throws IOException {
        Path written = Files.writeString(folder.resolve("clock.next"), offset + "\n");
        Files.move(written, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
