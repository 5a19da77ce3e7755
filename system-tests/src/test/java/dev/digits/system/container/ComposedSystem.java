package dev.digits.system.container;

import static org.awaitility.Awaitility.await;

import dev.digits.fixtures.MnistSample;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.FreePorts;
import dev.digits.system.Http;
import dev.digits.system.Reading;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.wait.strategy.Wait;

/** The compose file's system on this machine's engine, under a project name, a port and volumes of its own. */
final class ComposedSystem implements AutoCloseable {
    /** Allows changing which model reads; nothing but the file that is mounted for the gateway may hold it. */
    static final String ADMIN_TOKEN = "open-sesame-in-a-container";

    private static final Duration BUILD = Duration.ofMinutes(25);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration TRAINING = Duration.ofMinutes(8);
    private static final String PROJECT = "com.docker.compose.project";

    private final Map<String, String> environment;
    private final ComposeContainer compose;
    private final URI gateway;

    private ComposedSystem(Path data, Path token) {
        int port = FreePorts.take(1).get(0);
        gateway = URI.create("http://127.0.0.1:" + port);
        environment = Map.of(
                "DIGITS_PORT", Integer.toString(port),
                "DIGITS_DATA_DIR", data.toString(),
                "DIGITS_ADMIN_TOKEN_FILE", token.toString(),
                "DIGITS_BUILD_IMAGE", Images.bases().get(0),
                "DIGITS_RUNTIME_IMAGE", Images.bases().get(1),
                "DOCKER_BUILDKIT", "1");
        compose = new ComposeContainer("digits-test", file().toFile())
                .withEnv(environment)
                .withPull(false)
                .withBuild(false)
                .waitingFor("gateway", Wait.forHealthcheck().withStartupTimeout(START));
    }

    /**
     * Builds the images, as {@code docker compose up --build} does, and starts the services.
     *
     * @param folder for a small data set that the training job sees
     */
    static ComposedSystem start(Path folder) throws IOException, InterruptedException {
        Path token = Files.writeString(folder.resolve("admin-token"), ADMIN_TOKEN);
        ComposedSystem system = new ComposedSystem(sample(folder), token);
        system.docker(Map.of(), BUILD, "--profile", "training", "build");
        system.compose.start();
        return system;
    }

    /** Address of the page and the REST API. */
    URI gateway() {
        return gateway;
    }

    /** Has a PNG read; fails when the answer is not 200. */
    Reading read(byte[] png) throws IOException {
        return Reading.of(Http.post(gateway.resolve("/api/v1/recognitions"), "image/png", png));
    }

    /** Asks for a version to be served from now on; fails when the answer is not 200. */
    void activate(String version) throws IOException {
        HttpResponse<String> answer =
                Http.post(gateway.resolve("/api/v1/models/" + version + "/activate"), ADMIN_TOKEN);
        if (answer.statusCode() != 200) {
            throw new AssertionError(version + " was not activated: " + answer.body());
        }
    }

    /** Ports of a service's container that this machine's network can reach. */
    List<Integer> publishedPorts(String service) {
        return container(service).getContainerInfo().getNetworkSettings().getPorts().getBindings().entrySet().stream()
                .filter(binding -> binding.getValue() != null && binding.getValue().length > 0)
                .map(binding -> binding.getKey().getPort())
                .toList();
    }

    /** Runs {@code train} in the job's container on the small data set; returns what it says. */
    String train(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "-T", "training-job", "train"));
        command.addAll(List.of(options));
        return compose(TRAINING, command.toArray(String[]::new));
    }

    /** Starts replicas beside the one that runs and waits until they are ready. */
    void scale(int inferences, int segmentations) throws IOException, InterruptedException {
        compose(
                START,
                "up",
                "--detach",
                "--wait",
                "--no-build",
                "--no-recreate",
                "--scale",
                "inference=" + inferences,
                "--scale",
                "segmentation=" + segmentations);
    }

    /** Names of the containers of a service. */
    List<String> replicas(String service) throws IOException, InterruptedException {
        return compose(START, "ps", "--quiet", service).lines().toList();
    }

    /** Stops a container as {@code docker restart} does, starts it again and waits until it is ready. */
    void restart(String container) throws IOException, InterruptedException {
        run(Map.of(), START, List.of("docker", "restart", container));
        awaitHealthy(container);
    }

    /** Waits until a container's own check says that its service is ready. */
    void awaitHealthy(String container) {
        await("a replica is ready again")
                .atMost(START)
                .until(() -> inspect(container, "{{.State.Health.Status}}").equals("healthy"));
    }

    /**
     * Kills the first process of a container (SIGKILL), as a machine that is short of memory does. That is not {@code docker kill}, after
     * which the engine starts nothing again.
     */
    void killMainProcess(String container) throws IOException, InterruptedException {
        String process = inspect(container, "{{.State.Pid}}");
        String image = inspect(container, "{{.Image}}");
        run(
                Map.of(),
                START,
                List.of(
                        "docker",
                        "run",
                        "--rm",
                        "--pid=host",
                        "--network=none",
                        "--user=0",
                        "--entrypoint=sh",
                        image,
                        "-c",
                        "kill -9 " + process));
    }

    /** Stops a container's processes where they are. */
    void pause(String container) throws IOException, InterruptedException {
        run(Map.of(), START, List.of("docker", "pause", container));
    }

    /** Has them go on. */
    void resume(String container) throws IOException, InterruptedException {
        run(Map.of(), START, List.of("docker", "unpause", container));
    }

    /** How often the engine has started a container again, and when it started it last. */
    String starts(String container) throws IOException, InterruptedException {
        return inspect(container, "{{.RestartCount}} {{.State.StartedAt}}");
    }

    /** All that went into a container's image: the commands that made its layers, and its environment. */
    String history(String container) throws IOException, InterruptedException {
        String image = inspect(container, "{{.Image}}");
        return run(Map.of(), START, List.of("docker", "history", "--no-trunc", image))
                + inspect(container, "{{json .Config}}");
    }

    /** What a container's processes have said. */
    String log(String container) throws IOException, InterruptedException {
        return run(Map.of(), START, List.of("docker", "logs", container));
    }

    /** Runs a line of shell in a container; returns what it says, and behind it what it ended with. */
    String shell(String container, String line) throws IOException, InterruptedException {
        return run(Map.of(), START, List.of("docker", "exec", container, "sh", "-c", "(" + line + ") 2>&1; echo =$?"))
                .strip();
    }

    /** What a counter of an inference replica stands at, added up over its labels. */
    double counter(String container, String name) throws IOException, InterruptedException {
        // the images have no HTTP client, and nothing but the gateway can be reached from outside
        String ask = "exec 3<>/dev/tcp/127.0.0.1/9102;"
                + " printf 'GET /q/metrics HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3; cat <&3";
        return run(Map.of(), START, List.of("docker", "exec", container, "bash", "-c", ask))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A part of what the engine knows of a container, as a template of {@code docker inspect}. */
    String inspect(String container, String format) throws IOException, InterruptedException {
        return run(Map.of(), START, List.of("docker", "inspect", "--format", format, container))
                .strip();
    }

    private String compose(Duration patience, String... arguments) throws IOException, InterruptedException {
        String project =
                container("gateway").getContainerInfo().getConfig().getLabels().get(PROJECT);
        return docker(Map.of("COMPOSE_PROJECT_NAME", project), patience, arguments);
    }

    @Override
    public void close() {
        compose.stop();
    }

    private ContainerState container(String service) {
        return compose.getContainerByServiceName(service)
                .orElseThrow(() -> new AssertionError("no container of " + service));
    }

    private String docker(Map<String, String> more, Duration patience, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "-f", file().toString()));
        command.addAll(List.of(arguments));
        return run(more, patience, command);
    }

    /** Runs a command with the system's environment; returns what it says on its standard output. */
    private String run(Map<String, String> more, Duration patience, List<String> command)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        CommandLine run = CommandLine.run(Checkout.home(), all, patience, command);
        if (run.exitCode() != 0) {
            throw new AssertionError(command + " failed: " + run.all());
        }
        return run.out();
    }

    private static Path file() {
        return Checkout.require("docker-compose.yml");
    }

    /** A thousand digits that the container's own user may read. */
    private static Path sample(Path folder) throws IOException {
        Path data = MnistSample.copyTo(folder.resolve("mnist"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        return data;
    }
}
