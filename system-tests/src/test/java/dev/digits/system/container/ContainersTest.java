package dev.digits.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.Reading;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import dev.digits.system.faults.Fault;
import dev.digits.system.faults.Trial;
import dev.digits.system.page.DigitPage;
import dev.digits.system.page.NeedsChromium;
import dev.digits.system.page.Screen;
import dev.digits.system.page.SharedBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsEngine
@TestMethodOrder(OrderAnnotation.class) // replicas come last
class ContainersTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    /** From a fault's begin to its end. */
    private static final Duration LASTS = Duration.ofSeconds(3);

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

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "segmentation", "inference"})
    @Order(4)
    void givesEachServiceNoMoreThanItNeeds(String service) throws IOException, InterruptedException {
        // Given
        String container = system.replicas(service).get(0);

        // Then
        assertThat(system.inspect(container, "{{.Config.User}}")).isEqualTo("10001:10001");
        assertThat(system.inspect(container, "{{.HostConfig.ReadonlyRootfs}}")).isEqualTo("true");
        assertThat(system.inspect(container, "{{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}"))
                .isEqualTo("[ALL] []");
        assertThat(system.inspect(container, "{{.HostConfig.SecurityOpt}} {{.HostConfig.Privileged}}"))
                .isEqualTo("[no-new-privileges:true] false");
        assertThat(system.inspect(container, "{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.PidsLimit}}"))
                .isEqualTo("unless-stopped 512");
        assertThat(system.inspect(container, "{{.Config.Healthcheck.Test}}")).startsWith("[CMD healthy ");
        assertThat(system.inspect(container, "{{json .Config.Labels}}"))
                .contains("\"org.opencontainers.image.title\":\"digits " + service + "\"")
                .contains("\"org.opencontainers.image.licenses\":\"Apache-2.0\"")
                .containsPattern("\"org.opencontainers.image.version\":\"\\d+\\.\\d+\\.\\d+\"");

        // And so it is inside
        assertThat(system.shell(container, "grep -E '^(Uid|CapEff|CapBnd|NoNewPrivs):' /proc/1/status | tr '\\t' ' '"))
                .isEqualTo("""
                        Uid: 10001 10001 10001 10001
                        CapEff: 0000000000000000
                        CapBnd: 0000000000000000
                        NoNewPrivs: 1
                        =0""");
        assertThat(system.shell(container, "touch /app/file")).contains("Read-only file system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "segmentation", "inference"})
    @Order(5)
    void keepsTheTokenOutOfImageEnvironmentAndLog(String service) throws IOException, InterruptedException {
        // Given
        String container = system.replicas(service).get(0);
        system.activate(system.read(DigitCanvas.of("407").png()).modelVersion());

        // Then
        assertThat(system.history(container)).doesNotContain(ComposedSystem.ADMIN_TOKEN);
        assertThat(system.log(container)).doesNotContain(ComposedSystem.ADMIN_TOKEN);
        assertThat(system.shell(container, "cat /proc/1/environ /proc/1/cmdline"))
                .doesNotContain(ComposedSystem.ADMIN_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "segmentation", "inference"})
    @Order(6)
    void theEngineStartsAServiceAgainWhoseFirstProcessIsKilled(String service) throws Exception {
        String container = system.replicas(service).get(0);
        int before = restarts(container);
        Fault killed = new Fault(
                "kill -9 of process 1 of the container of " + service,
                Set.of(service),
                () -> system.killMainProcess(container),
                () -> {
                    await("it is started again").atMost(SOON).until(() -> restarts(container) == before + 1);
                    system.awaitHealthy(container);
                });
        Trial.ofReading(system.gateway()).of(killed, LASTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "segmentation", "inference"})
    @Order(7)
    void readsOnAfterAContainerStoodStill(String service) throws Exception {
        String container = system.replicas(service).get(0);
        Fault paused = new Fault(
                "pause of the container of " + service,
                Set.of(service),
                () -> system.pause(container),
                () -> system.resume(container));
        Trial.ofReading(system.gateway()).of(paused, LASTS);
    }

    @Test
    @Order(8)
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
    @Order(9)
    void servesTheVersionThatTheTrainingJobWrites() throws IOException, InterruptedException {
        // Given
        byte[] drawing = DigitCanvas.of("407").png();
        String bundled = system.read(drawing).modelVersion();
        List<String> starts = starts();

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
                "2",
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
        assertThat(starts()).isEqualTo(starts);
        system.activate(bundled);
    }

    @Nested
    @NeedsChromium
    @ExtendWith(SharedBrowser.class)
    class InABrowser {
        @Test
        void readsWhatIsDrawnOnThePageOfTheContainers(Browser browser) {
            try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
                // When
                page.write(page.mouse(), "407");

                // Then
                page.awaitReading("407");
                assertThat(page.complaints()).isEmpty();
            }
        }
    }

    /** Of every container that serves: how often and when it was started. */
    private static List<String> starts() throws IOException, InterruptedException {
        List<String> starts = new ArrayList<>();
        for (String service : List.of("gateway", "segmentation", "inference")) {
            for (String container : system.replicas(service)) {
                starts.add(system.starts(container));
            }
        }
        return starts;
    }

    private static int restarts(String container) throws IOException, InterruptedException {
        return Integer.parseInt(system.inspect(container, "{{.RestartCount}}"));
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
