package dev.digits.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@NeedsEngine
@TestMethodOrder(OrderAnnotation.class) // the last test leaves a model that hardly learned anything
class ContainersTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static ComposedSystem system;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        system = ComposedSystem.start(folder);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    @Order(1)
    void readsADrawingThroughTheContainers() throws IOException {
        // When
        Reading reading = system.read(DigitCanvas.of("407", "15").png());

        // Then
        assertThat(reading.text()).isEqualTo("407\n15");
    }

    @Test
    @Order(2)
    void servesThePage() throws IOException {
        // When
        String page = Http.get(system.gateway()).body();

        // Then
        assertThat(page).containsIgnoringCase("<!doctype html>");
    }

    @Test
    @Order(3)
    void publishesNothingButTheGateway() {
        assertThat(system.publishedPorts("gateway")).containsExactly(5000);
        assertThat(system.publishedPorts("segmentation")).isEmpty();
        assertThat(system.publishedPorts("inference")).isEmpty();
    }

    @Test
    @Order(4)
    void servesTheVersionThatTheTrainingJobWrites() throws IOException, InterruptedException {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        String bundled = system.read(drawing).modelVersion();

        // When
        String said = system.train(
                "--limit",
                "300",
                "--validation-size",
                "50",
                "--epochs",
                "1",
                "--lr",
                "0.003",
                "--line-epochs",
                "1",
                "--line-batches",
                "8",
                "--line-batch-size",
                "4",
                "--line-validation",
                "8",
                "--line-lr",
                "0.003",
                "--activate");

        // Then
        assertThat(said).contains("published ");
        await("the trained version reads").atMost(SOON).until(() -> {
            String version = system.read(drawing).modelVersion();
            return !version.equals(bundled) && said.contains("published " + version);
        });
    }
}
