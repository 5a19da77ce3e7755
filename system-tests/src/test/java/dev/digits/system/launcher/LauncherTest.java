package dev.digits.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of this checkout, called through a link from another folder. */
class LauncherTest {
    private static final List<String> SERVICES = List.of("inference", "segmentation", "gateway");

    @TempDir
    private Path folder;

    private Path state;
    private Launcher launcher;

    @BeforeEach
    void linkLauncher() throws IOException {
        state = folder.resolve("state of it");
        Path link = Files.createSymbolicLink(folder.resolve("digits link"), Checkout.require("digits"));
        launcher = new Launcher(
                link,
                folder,
                FreeLauncherPorts.over(Map.of(
                        "DIGITS_STATE_DIR", state.toString(),
                        "DIGITS_MODELS_DIR", "models",
                        "DIGITS_URL", "",
                        "DIGITS_GATEWAY_LISTEN_HOST", "127.0.0.1")));
    }

    @AfterEach
    void stop() throws Exception {
        launcher.run("down");
    }

    @Test
    void readsADrawingWhenItIsUpAndLeavesNothingWhenItIsDown() throws Exception {
        // Given
        Files.write(folder.resolve("a drawing.png"), DigitCanvas.of("407", "15").png());

        // When
        CommandLine up = launcher.run("up", "--detach");

        // Then
        assertThat(up.exitCode()).as(up.all()).isZero();
        assertThat(up.out()).contains("ready after").contains(gateway().toString());
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSize(3).allMatch(ProcessHandle::isAlive);
        assertThat(Http.status(gateway())).isEqualTo(200);

        CommandLine read = launcher.run("recognize", "a drawing.png");
        assertThat(read).isEqualTo(new CommandLine(0, "a drawing.png\t407 15\n", ""));

        CommandLine status = launcher.run("status");
        assertThat(status.exitCode()).as(status.all()).isZero();
        assertThat(status.out()).contains("mnist-resnet").contains(gateway().toString());

        CommandLine again = launcher.run("up");
        assertThat(again.exitCode()).as(again.all()).isZero();
        assertThat(again.out()).contains("already up: " + gateway());

        assertThat(launcher.run("logs", "gateway").out()).isNotBlank();

        // When
        CommandLine down = launcher.run("down");

        // Then
        assertThat(down.exitCode()).as(down.all()).isZero();
        assertThat(processes).noneMatch(LauncherTest::runs);
        assertThat(launcher.run("status").exitCode()).isEqualTo(1);
    }

    @Test
    void saysWhichServiceDiedWithItsLastWordsAndLeavesNothing() throws Exception {
        // Given: an address that is not this machine's, so that the inner services cannot listen
        Launcher misled = launcher.with("DIGITS_LISTEN_HOST", "203.0.113.1");

        // When
        CommandLine up = misled.run("up", "--detach");

        // Then
        assertThat(up.exitCode()).as(up.all()).isEqualTo(1);
        assertThat(up.err()).contains("service died").contains("203.0.113.1");
        assertThat(state).isDirectoryNotContaining("glob:**.pid");
        assertThat(Http.status(gateway())).isZero();
    }

    @Test
    void staysAttachedUntilItIsInterrupted() throws Exception {
        // Given
        Path output = folder.resolve("output");
        Process up = launcher.start(output, "up");
        await("it is ready")
                .atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(output).contains("ready after") || !up.isAlive());
        List<ProcessHandle> processes = processes();
        assertThat(up.isAlive()).as(Files.readString(output)).isTrue();

        // When
        up.destroy();

        // Then
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).as(Files.readString(output)).isZero();
        assertThat(processes).hasSize(3).noneMatch(LauncherTest::runs);
    }

    private URI gateway() {
        return URI.create("http://127.0.0.1:" + launcher.environment().get("DIGITS_PORT"));
    }

    /** False also for one that has ended but that its parent, in a container often one that never looks, has not reaped. */
    private static boolean runs(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String afterName = Files.readString(stat).replaceFirst(".*\\) ", "");
            return process.isAlive() && !afterName.startsWith("Z");
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        for (String service : SERVICES) {
            String pid = Files.readString(state.resolve(service + ".pid")).split(" ", 2)[0];
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
            process.ifPresent(found::add);
        }
        return found;
    }
}
