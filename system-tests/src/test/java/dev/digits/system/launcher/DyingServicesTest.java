package dev.digits.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Services that are killed under load come back by themselves. Each is killed {@code -Ddigits.kills=} times (once unless
 * given).
 */
class DyingServicesTest {
    private static final int KILLS = Integer.getInteger("digits.kills", 1);
    private static final int CLIENTS = 3;
    private static final String TEXT = "407";
    /** From the killed service's being ready again. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final Duration RESTART = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static Launcher launcher;

    @BeforeAll
    static void start() throws Exception {
        launcher = new Launcher(
                Checkout.require("digits"),
                folder,
                FreeLauncherPorts.over(Map.of(
                        "DIGITS_STATE_DIR",
                        folder.resolve("state").toString(),
                        "DIGITS_MODELS_DIR",
                        folder.resolve("models").toString(),
                        "DIGITS_URL",
                        "",
                        "DIGITS_GATEWAY_LISTEN_HOST",
                        "127.0.0.1")));
        CommandLine up = launcher.run("up", "--detach");
        assertThat(up.exitCode()).as(up.all()).isZero();
    }

    @AfterAll
    static void stop() throws Exception {
        launcher.run("down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inference", "segmentation", "gateway"})
    void losesNothingButTheCallsUnderWayWhenAServiceIsKilled(String service) throws Exception {
        byte[] drawing = DigitCanvas.of(TEXT).png();
        for (int kill = 0; kill < KILLS; kill++) {
            try (SteadyLoad load = SteadyLoad.start(address("DIGITS_PORT"), drawing, CLIENTS)) {
                // Given
                long start = System.nanoTime();
                await("it reads").atMost(RESTART).until(() -> load.readsAfter(start));
                ProcessHandle victim = process(service).orElseThrow();

                // When
                victim.destroyForcibly();
                long killed = System.nanoTime();

                // Then
                await(service + " is ready again").atMost(RESTART).until(() -> isReadyAgain(service, victim));
                long ready = System.nanoTime();
                await("it reads again").atMost(RECOVERY).until(() -> load.readsAfter(ready));
                long recovered = System.nanoTime();
                await("and goes on reading").until(() -> load.readsAfter(recovered));
                System.out.printf(
                        "%s killed: ready again after %d ms, read again %d ms later%n",
                        service, (ready - killed) / 1_000_000, (recovered - ready) / 1_000_000);
                assertNothingWrong(load, service, recovered);
            }
        }
        assertThat(launcher.run("status").out().lines().filter(line -> line.startsWith(service)))
                .singleElement()
                .asString()
                .containsPattern(" " + KILLS + ", last at ");
        assertThat(launcher.run("logs", "launcher").out())
                .contains("the " + service + " service was killed by signal 9 and is started again in 1 s");
    }

    @Test
    void startsNothingAgainOnceItIsDown() throws Exception {
        // Given
        Launcher another = new Launcher(launcher.script(), folder, FreeLauncherPorts.over(launcher.environment()))
                .with("DIGITS_STATE_DIR", folder.resolve("another").toString());
        assertThat(another.run("up", "--detach").exitCode()).isZero();

        // When
        CommandLine down = another.run("down");

        // Then
        assertThat(down.exitCode()).as(down.all()).isZero();
        assertThat(folder.resolve("another")).isDirectoryNotContaining("glob:**.pid");
        assertThat(another.run("status").out()).contains("down").doesNotContain("restarting");
    }

    /** Failures are 503 with a problem document, or calls that were under way or had no gateway to call; no reading is wrong. */
    private static void assertNothingWrong(SteadyLoad load, String service, long recovered) {
        assertThat(load.calls(call -> call.read() && !call.body().contains("\"text\":\"" + TEXT + "\"")))
                .isEmpty();
        List<Call> failed = load.calls(call -> !call.read());
        assertThat(failed).noneMatch(call -> call.sent() > recovered);
        if (service.equals("gateway")) {
            assertThat(failed).allMatch(call -> call.status() == 0);
        } else {
            assertThat(failed)
                    .allMatch(call -> call.status() == 503 && call.mediaType().startsWith("application/problem+json"))
                    .allMatch(call -> call.body().contains("\"" + service + "\""));
        }
    }

    private static boolean isReadyAgain(String service, ProcessHandle before) throws IOException {
        boolean another =
                process(service).filter(now -> now.pid() != before.pid()).isPresent();
        return another && Http.status(health(service)) == 200;
    }

    private static URI health(String service) {
        String port = switch (service) {
            case "inference" -> "DIGITS_INFERENCE_HTTP_PORT";
            case "segmentation" -> "DIGITS_SEGMENTATION_HTTP_PORT";
            default -> "DIGITS_PORT";
        };
        return address(port).resolve("/q/health/ready");
    }

    private static URI address(String port) {
        return URI.create("http://127.0.0.1:" + launcher.environment().get(port));
    }

    private static Optional<ProcessHandle> process(String service) throws IOException {
        Path file = folder.resolve("state").resolve(service + ".pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).split(" ", 2)[0];
        return pid.isBlank() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }
}
