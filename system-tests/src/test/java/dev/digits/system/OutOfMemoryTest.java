package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One replica of inference gets no more memory from its machine while the other serves. */
@NeedsPrograms("prlimit")
class OutOfMemoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From the end of the starved replica, and from its being ready again. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final int CLIENTS = 3;
    private static final String TEXT = "407";
    /** Bytes of address space: less than it has already. */
    private static final String LESS = "1000000";

    @TempDir
    private Path folder;

    @Test
    void theOtherReplicaReadsOnWhenTheStarvedOneDiesAndItComesBack() throws Exception {
        // Given
        long start = System.nanoTime();
        try (ReplicatedSystem system = ReplicatedSystem.start(folder);
                SteadyLoad load =
                        SteadyLoad.start(system.gateway(), DigitCanvas.of(TEXT).png(), CLIENTS)) {
            ServiceProcess starved = system.replicas().get(0);
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // When
            long begin = System.nanoTime();
            limit(starved);
            assertThat(starved.awaitExit()).isNotZero();
            long died = System.nanoTime();

            // Then
            await("the other replica reads").atMost(RECOVERY).until(() -> load.readsAfter(died));

            // When
            starved.start();
            starved.awaitReady();
            long ready = System.nanoTime();

            // Then
            await("it still reads").atMost(RECOVERY).until(() -> load.readsAfter(ready));
            List<Call> calls = load.calls(call -> call.came() > begin);
            System.out.printf(
                    "out of memory: exit after %d ms, ready after %d ms, %d calls by status %s%n",
                    TimeUnit.NANOSECONDS.toMillis(died - begin),
                    TimeUnit.NANOSECONDS.toMillis(ready - begin),
                    calls.size(),
                    calls.stream().collect(Collectors.groupingBy(Call::status, Collectors.counting())));
            assertThat(calls).allMatch(Call::read);
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
        }
    }

    private static void limit(ServiceProcess process) throws IOException, InterruptedException {
        CommandLine set = CommandLine.run(
                Path.of("."),
                Map.of(),
                SOON,
                List.of("prlimit", "--pid", Long.toString(process.pid()), "--as=" + LESS + ":"));
        assertThat(set.exitCode()).as(set.all()).isZero();
    }
}
