package dev.digits.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.Reading;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
    private static final int CLIENTS = 3;
    /** From a replica's being ready to the next one's end, in which callers find it. */
    private static final Duration MIN_READY = Duration.ofSeconds(4);

    private static final String SCORED = "digits_inference_scored_total";
    private static final int FEWEST_SCORED = 20;

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
    void replicasShareTheLoadAndAreRestartedWithoutALostCall() throws IOException, InterruptedException {
        // Given
        system.scale(3, 2);
        List<String> inferences = system.replicas("inference");
        List<String> segmentations = system.replicas("segmentation");
        byte[] drawing = DigitCanvas.of("407").png();
        long start = System.nanoTime();
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, CLIENTS)) {
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // Then
            assertThat(inferences).hasSize(3);
            assertThat(segmentations).hasSize(2);
            await("all replicas score tiles").atMost(SOON).until(() -> {
                double least = Double.POSITIVE_INFINITY;
                for (String replica : inferences) {
                    least = Math.min(least, system.counter(replica, SCORED));
                }
                return least >= FEWEST_SCORED;
            });

            // When
            for (String replica : concat(inferences, segmentations)) {
                system.restart(replica);
                Thread.sleep(MIN_READY.toMillis());
            }
            long end = System.nanoTime();
            await("it still reads").atMost(SOON).until(() -> load.readsAfter(end));

            // Then
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"407\""));
        }
    }

    @Test
    @Order(5)
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

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
