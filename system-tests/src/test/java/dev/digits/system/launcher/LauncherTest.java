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
    private static final String KEY = "a-key-of-this-test";

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
    void findsTheSystemAndItsKeyWithoutTheSettingsThatItWasStartedWith() throws Exception {
        // Given
        Files.writeString(folder.resolve("api keys"), "# NAME KEY\n\n  launcher\t" + KEY + " \nanother " + KEY + "2\n");
        Files.write(folder.resolve("407.png"), DigitCanvas.of("407").png());
        Launcher later = launcher.with("DIGITS_GATEWAY_LISTEN_HOST", "");
        String address = "http://127.0.0.2:" + launcher.environment().get("DIGITS_PORT");

        // When
        CommandLine up = launcher.with("DIGITS_GATEWAY_LISTEN_HOST", "127.0.0.2")
                .with("DIGITS_API_KEYS_FILE", "api keys")
                .run("up", "--detach");

        // Then
        assertThat(up.exitCode()).as(up.all()).isZero();
        assertThat(later.run("status").out()).contains("mnist-resnet").contains(address);
        assertThat(later.run("up").out()).contains("already up: " + address);
        assertThat(later.run("recognize", "407.png")).isEqualTo(new CommandLine(0, "407.png\t407\n", ""));

        // Then: who names the gateway names the key as well
        CommandLine keyless = later.run("recognize", "--url", address, "407.png");
        assertThat(keyless.exitCode()).as(keyless.all()).isEqualTo(1);
        assertThat(keyless.err()).contains("(401)", "DIGITS_API_KEY");
        assertThat(later.with("DIGITS_API_KEY", KEY + "2").run("recognize", "--url", address, "407.png"))
                .isEqualTo(new CommandLine(0, "407.png\t407\n", ""));
    }

    @Test
    void readsAFileWithAnUmlautInItsNameInEveryLocale() throws Exception {
        // Given: a name that this test need not be able to write
        Files.write(folder.resolve("407.png"), DigitCanvas.of("407").png());
        String umlaut = "$'f\\303\\274nf.png'";

        // When
        CommandLine read = CommandLine.run(
                folder,
                launcher.with("LC_ALL", "C").environment(),
                Duration.ofMinutes(10),
                List.of("bash", "-c", "mv 407.png " + umlaut + " && './digits link' recognize --local " + umlaut));

        // Then
        assertThat(read).isEqualTo(new CommandLine(0, "f\u00fcnf.png\t407\n", ""));
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
                .until(() -> Files.readString(output).contains("Ctrl-C stops it") || !up.isAlive());
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
