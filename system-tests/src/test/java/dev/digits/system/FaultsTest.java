package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnSystem.class)
class FaultsTest {
    /** From the service's being ready again. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final RunningSystem system;

    FaultsTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void saysThatInferenceIsAwayAndRecoversWhenItIsBack() throws IOException {
        // Given
        byte[] seven = DigitCanvas.of("7").png();
        assertThat(system.read(seven).text()).isEqualTo("7");

        // When
        system.inferenceService().kill();

        // Then
        HttpResponse<String> refused = system.recognize(seven);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        HttpResponse<String> health = Http.get(system.gateway().resolve("/q/health"));
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("inference");

        // When
        system.inferenceService().start();
        system.inferenceService().awaitReady();

        // Then
        await("reads again")
                .atMost(RECOVERY)
                .until(() -> system.recognize(seven).statusCode() == 200);
        assertThat(system.read(seven).text()).isEqualTo("7");
        await("is healthy again")
                .atMost(RECOVERY)
                .until(() -> Http.status(system.gateway().resolve("/q/health")) == 200);
    }

    @Test
    void saysThatSegmentationIsAwayAndRecoversWhenItIsBack() throws IOException {
        // Given
        byte[] seven = DigitCanvas.of("7").png();

        // When
        system.segmentationService().kill();

        // Then
        assertThat(system.recognize(seven).statusCode()).isEqualTo(503);
        assertThat(Http.get(system.gateway().resolve("/q/health")).body()).contains("segmentation");

        // When
        system.segmentationService().start();
        system.segmentationService().awaitReady();

        // Then
        await("reads again")
                .atMost(RECOVERY)
                .until(() -> system.recognize(seven).statusCode() == 200);
    }
}
