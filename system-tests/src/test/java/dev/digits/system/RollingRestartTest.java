package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that are replaced one by one, as an orchestrator does it: told to end, started again, the next one once it is ready. */
class RollingRestartTest {
    private static final int CLIENTS = 4;
    private static final String TEXT = "407";
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From a replica's being ready to the next one's end, in which callers find it: {@code minReadySeconds} of Kubernetes. */
    private static final Duration MIN_READY = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void losesNoCallWhileEveryReplicaIsReplaced() throws Exception {
        // Given
        long start = System.nanoTime();
        try (ReplicatedSystem system = ReplicatedSystem.start(folder);
                SteadyLoad load =
                        SteadyLoad.start(system.gateway(), DigitCanvas.of(TEXT).png(), CLIENTS)) {
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // When
            for (ServiceProcess replica : system.replicas()) {
                replica.close();
                replica.start();
                replica.awaitReady();
                Thread.sleep(MIN_READY.toMillis());
            }
            long end = System.nanoTime();
            await("it still reads").atMost(SOON).until(() -> load.readsAfter(end));

            // Then
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
            assertThat(system.replicas()).allMatch(replica -> replica.log().contains("all-answered=true"));
        }
    }
}
