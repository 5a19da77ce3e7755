package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inference service dies right after it has said that a version was activated. */
@ExtendWith(OwnSystem.class)
class AcknowledgedActivationTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From the service's being ready again. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final int CLIENTS = 3;
    private static final String TEXT = "407";

    private final RunningSystem system;

    AcknowledgedActivationTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void servesTheActivatedVersionAfterItWasKilled() throws IOException {
        // Given
        byte[] drawing = DigitCanvas.of(TEXT).png();
        String bundled = system.read(drawing).modelVersion();
        String older = PublishedVersion.in(system.models(), "20990101T000000Z").name();
        String newer = PublishedVersion.in(system.models(), "20990102T000000Z").name();
        await("the newest reads")
                .atMost(SOON)
                .until(() -> system.read(drawing).modelVersion().equals(newer));
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, CLIENTS)) {
            for (String activated : List.of(older, newer, bundled)) {
                // When
                assertThat(system.activate(activated).statusCode()).isEqualTo(200);
                system.inferenceService().kill();
                system.inferenceService().start();
                system.inferenceService().awaitReady();
                long ready = System.nanoTime();

                // Then
                await("it reads again").atMost(RECOVERY).until(() -> load.readsAfter(ready));
                assertThat(load.calls(call -> call.read() && call.sent() > ready))
                        .allMatch(call -> call.body().contains("\"version\":\"" + activated + "\""));
            }
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
            assertThat(load.calls(call -> !call.read()))
                    .allMatch(call -> call.status() == 503 && call.body().contains("\"service\":\"inference\""));
        }
    }
}
