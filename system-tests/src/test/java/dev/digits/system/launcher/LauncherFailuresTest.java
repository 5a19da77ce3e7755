package dev.digits.system.launcher;

import static dev.digits.system.OneLineFailure.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before anything is started: on a copy of the launcher beside which nothing is built. */
class LauncherFailuresTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "cat",
            "cp",
            "curl",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "locale",
            "ls",
            "mkdir",
            "mv",
            "nohup",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "tail",
            "touch",
            "tr");

    @TempDir
    private Path folder;

    private Path tools;
    private Launcher launcher;

    @BeforeEach
    void copyLauncher() throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("a checkout"));
        copy(Checkout.home().resolve("digits"), checkout.resolve("digits"));
        copy(Checkout.home().resolve("pom.xml"), checkout.resolve("pom.xml"));
        Files.createDirectory(checkout.resolve("launcher"));
        try (Stream<Path> parts = Files.list(Checkout.home().resolve("launcher"))) {
            for (Path part : parts.toList()) {
                copy(part, checkout.resolve("launcher").resolve(part.getFileName()));
            }
        }
        tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            link(tool);
        }
        launcher = new Launcher(
                checkout.resolve("digits"),
                folder,
                Map.of("PATH", tools.toString(), "JAVA_HOME", "", "MAVEN_OPTS", ""));
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        assertFails(launcher.run("up"), "no Java found");
    }

    @Test
    void saysThatJavaHomeHoldsNoJava() throws Exception {
        assertFails(launcher.with("JAVA_HOME", folder.toString()).run("up"), "JAVA_HOME is " + folder);
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        // Given
        script("java", "echo '    java.home = /opt/jdk8'; echo '    java.specification.version = 1.8'");

        // Then
        assertFails(launcher.run("up"), "is Java 8; a JDK 17 or newer is needed");
    }

    @Test
    void saysThatThereIsNoCompiler() throws Exception {
        // Given
        script("java", "echo '    java.home = /opt/jre17'; echo '    java.specification.version = 17'");

        // Then
        assertFails(freePorts().run("up"), "/opt/jre17 is a Java runtime without a compiler");
    }

    @Test
    void saysThatThereIsNoMaven() throws Exception {
        // Given
        link("java");

        // Then
        assertFails(freePorts().run("up"), "no Maven found");
    }

    @Test
    void saysThatMavenIsTooOld() throws Exception {
        // Given
        link("java");
        script("mvn", "echo 'Apache Maven 3.8.6 (84538c9988a25aec085021c365c560670ad80f63)'");

        // Then
        assertFails(freePorts().run("up"), "Maven is 3.8.6; 3.8.7 or newer is needed");
    }

    @Test
    void saysThatTheBuildFailedAndShowsItsErrors() throws Exception {
        // Given
        link("java");
        script("mvn", "case \"$*\" in *-v) echo 'Apache Maven 3.9.9';; *) echo '[ERROR] boom'; exit 1;; esac");

        // When
        CommandLine run = freePorts().run("up", "--detach");

        // Then
        assertThat(run.exitCode()).as(run.all()).isEqualTo(1);
        assertThat(run.err()).contains("[ERROR] boom").contains("the build failed");
        assertThat(launcher.script().resolveSibling(".digits")).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void leavesTheLockOfABuildThatAnotherRunDoes() throws Exception {
        // Given
        link("java");
        script("mvn", """
                case "$*" in *-v) echo 'Apache Maven 3.9.9'; exit;; esac
                : >../building
                until [ -e ../finish ]; do sleep 0.1; done
                exit 1""");
        Process builder = launcher.start(folder.resolve("output"), "recognize", "a.png");
        await("it builds").until(() -> Files.exists(folder.resolve("building")));
        Path lock = launcher.script().resolveSibling(".digits").resolve("build.lock");

        try {
            // When
            CommandLine refused = freePorts().run("up");

            // Then
            assertFails(refused, "another ./digits is at work here (process " + builder.pid() + ")");
            assertThat(lock.resolve("holder.pid")).exists();
        } finally {
            Files.createFile(folder.resolve("finish"));
        }
        assertThat(builder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(lock).doesNotExist();
    }

    @Test
    void showsWhyAServiceDiedThoughTracesFollow() throws Exception {
        // Given
        link("javac");
        script("mvn", """
                case "$*" in *-v) echo 'Apache Maven 3.9.9'; exit;; esac
                for jar in {inference,segmentation,gateway}-service/target/quarkus-app/quarkus-run.jar cli/target/cli.jar; do
                  mkdir -p "${jar%/*}" && touch "$jar"
                done""");
        script("java", """
                case "$*" in *-jar*) ;; *) echo "    java.home = ${0%/*}/.."; echo '    java.specification.version = 17'; exit;; esac
                echo 'Unable to bind to 203.0.113.1'
                echo 'java.lang.IllegalStateException: closed late'
                for frame in {1..40}; do printf '\tat dev.digits.Late.close(Late.java:%d)\n' $frame; done
                printf '\t... 12 more\n\n'
                exit 1""");

        // When
        CommandLine up = freePorts().run("up", "--detach");

        // Then
        assertThat(up.exitCode()).as(up.all()).isEqualTo(1);
        assertThat(up.err().lines()).first().isEqualTo("    Unable to bind to 203.0.113.1");
        assertThat(up.err().lines())
                .hasSize(3)
                .last()
                .asString()
                .matches("digits: the (inference|segmentation|gateway) service died; its log is .*");
    }

    @Test
    void namesThePortThatIsInUseAndHowToChangeIt() throws Exception {
        // Given
        link("java");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // Then
            assertFails(
                    freePorts().with("DIGITS_PORT", Integer.toString(port)).run("up"),
                    "port " + port + " is in use by another program; free it or choose another, as in DIGITS_PORT=");
        }
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        // Given
        link("java");

        // Then
        assertFails(launcher.with("DIGITS_PORT", "five").run("up"), "DIGITS_PORT is not a port number: five");
    }

    @Test
    void saysThatNothingRuns() throws Exception {
        // When
        CommandLine status = launcher.run("status");
        CommandLine down = launcher.run("down");
        CommandLine logs = launcher.run("logs");

        // Then
        assertFails(status, "not up");
        assertThat(down).isEqualTo(new CommandLine(0, "digits: nothing was running\n", ""));
        assertFails(logs, "there are no logs yet");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        for (List<String> wrong : List.of(List.of("fly"), List.of("up", "--fast"), List.of("logs", "moon"))) {
            // When
            CommandLine run = launcher.run(wrong.toArray(String[]::new));

            // Then
            assertThat(run.exitCode()).as(run.all()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().startsWith("digits: ");
        }
    }

    @Test
    void listsEveryCommand() throws Exception {
        // When
        CommandLine help = launcher.run("--help");

        // Then
        assertThat(help.exitCode()).as(help.all()).isZero();
        assertThat(help.out()
                        .lines()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactly(
                        "up",
                        "down",
                        "status",
                        "logs",
                        "recognize",
                        "evaluate",
                        "fetch-data",
                        "import-ink",
                        "train",
                        "lr-find",
                        "test-model",
                        "predict",
                        "models");
    }

    @Test
    void explainsItsOwnCommands() throws Exception {
        for (String command : List.of("up", "down", "status", "logs")) {
            // When
            CommandLine run = launcher.run(command, "--help");

            // Then
            assertThat(run.exitCode()).as(run.all()).isZero();
            assertThat(run.out()).startsWith("Usage: ./digits " + command);
        }
    }

    @Test
    void tellsItsVersionWhereNothingIsBuiltAndThereIsNoGit() throws Exception {
        // When
        CommandLine run = launcher.run("--version");

        // Then
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(run.out()).matches("digits \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(run.err()).isEmpty();
        assertThat(launcher.script().resolveSibling("pom.xml"))
                .content()
                .contains("<version>" + run.out().strip().substring("digits ".length()) + "</version>");
    }

    /** Ports that no other test uses, so that only what is wrong on purpose is wrong. */
    private Launcher freePorts() {
        return new Launcher(launcher.script(), launcher.folder(), FreeLauncherPorts.over(launcher.environment()));
    }

    private void link(String tool) throws IOException {
        Path found = Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool + " on the PATH"));
        Files.createSymbolicLink(tools.resolve(tool), found);
    }

    private void script(String name, String body) throws IOException {
        Path script = Files.writeString(tools.resolve(name), "#!/usr/bin/env bash\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
