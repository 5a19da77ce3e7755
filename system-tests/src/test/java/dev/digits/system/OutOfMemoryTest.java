package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One replica of inference gets no more memory from its machine while the other serves. */
@NeedsPrograms("prlimit")
class OutOfMemoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration STARVED = Duration.ofSeconds(8);
    private static final int CLIENTS = 3;
    private static final String TEXT = "407";
    /** Bytes of address space: less than it has already. */
    private static final String LESS = "1000000";

    @TempDir
    private Path folder;

    @Test
    void theOtherReplicaReadsOnAndTheStarvedOneComesBack() throws Exception {
        // Given
        long start = System.nanoTime();
        try (ReplicatedSystem system = ReplicatedSystem.start(folder);
                SteadyLoad load =
                        SteadyLoad.start(system.gateway(), DigitCanvas.of(TEXT).png(), CLIENTS)) {
            ServiceProcess starved = system.replicas().get(0);
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // When
            limit(starved, LESS);
            Thread.sleep(STARVED.toMillis());
            long meanwhile = System.nanoTime();
            await("the other replica reads").atMost(SOON).until(() -> load.readsAfter(meanwhile));

            // Then
            if (starved.isAlive()) {
                limit(starved, "unlimited");
            } else {
                starved.start();
            }
            starved.awaitReady();
            long end = System.nanoTime();
            await("it still reads").atMost(SOON).until(() -> load.readsAfter(end));
            assertThat(load.calls(call -> !call.read()))
                    .allMatch(call -> call.status() == 503 && call.mediaType().equals("application/problem+json"));
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
        }
    }

    private static void limit(ServiceProcess process, String bytes) throws IOException, InterruptedException {
        CommandLine set = CommandLine.run(
                Path.of("."),
                Map.of(),
                SOON,
                List.of("prlimit", "--pid", Long.toString(process.pid()), "--as=" + bytes + ":"));
        assertThat(set.exitCode()).as(set.all()).isZero();
    }
}
