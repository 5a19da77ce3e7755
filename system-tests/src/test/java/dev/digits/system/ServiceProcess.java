package dev.digits.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One packaged service as a process of this machine, which can be killed and started again on the same ports. */
public final class ServiceProcess implements AutoCloseable {
    private static final int READY_SECONDS = 180;
    private static final int STOP_SECONDS = 20;

    private final String name;
    private final Map<String, String> environment;
    private final URI health;
    private final Path log;
    private Process process;

    /**
     * @param name module's name, such as {@code inference-service}
     * @param environment its settings
     * @param http address of its HTTP port
     * @param log file for what it prints
     */
    ServiceProcess(String name, Map<String, String> environment, URI http, Path log) {
        this.name = name;
        this.environment = Map.copyOf(environment);
        this.health = http.resolve("/q/health/ready");
        this.log = log;
        start();
    }

    /** The module's name, which is the service's. */
    public String name() {
        return name;
    }

    /** Host and port of its HTTP. */
    public String httpAuthority() {
        return health.getAuthority();
    }

    /**
     * Starts it on its ports, with the JVM options that the launcher and the images give; it must not be running.
     *
     * @param options further ones, such as a smaller heap
     */
    public void start(String... options) {
        Path jar = Checkout.require(name + "/target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dai.djl.offline=true"));
        if (!name.equals("segmentation-service")) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Waits until its health check says that it is ready. */
    public void awaitReady() {
        Awaitility.await(name + " is ready")
                .atMost(READY_SECONDS, TimeUnit.SECONDS)
                .failFast(this::requireAlive)
                .until(() -> Http.status(health) == 200);
    }

    /** Kills it as a failing machine would: no goodbye. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops it where it is (SIGSTOP): its connections stay open and nothing is answered. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Has it go on after {@link #pause}. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Waits until it has ended by itself; returns its exit code. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " still runs after " + STOP_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Its process. */
    long pid() {
        return process.pid();
    }

    /** Memory of this machine that it occupies, in bytes: its resident set. */
    public long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** What it has printed. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("no log of " + name, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        CommandLine kill = CommandLine.run(
                Path.of("."),
                Map.of(),
                Duration.ofSeconds(STOP_SECONDS),
                List.of("sh", "-c", "kill -" + signal + " " + pid()));
        if (kill.exitCode() != 0) {
            throw new IllegalStateException(name + " takes no signal: " + kill.all());
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " died:\n" + log());
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not stop within " + STOP_SECONDS + " s:\n" + log());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
