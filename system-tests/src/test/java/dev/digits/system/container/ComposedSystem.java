package dev.digits.system.container;

import static org.awaitility.Awaitility.await;

import dev.digits.fixtures.MnistSample;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.FreePorts;
import dev.digits.system.Http;
import dev.digits.system.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
    private static final Duration BUILD = Duration.ofMinutes(25);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration TRAINING = Duration.ofMinutes(8);
    private static final String PROJECT = "com.docker.compose.project";

    private final Map<String, String> environment;
    private final ComposeContainer compose;
    private final URI gateway;

    private ComposedSystem(Path data) {
        int port = FreePorts.take(1).get(0);
        gateway = URI.create("http://127.0.0.1:" + port);
        environment = Map.of(
                "DIGITS_PORT", Integer.toString(port),
                "DIGITS_DATA_DIR", data.toString(),
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
        ComposedSystem system = new ComposedSystem(sample(folder));
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
        await("a replica is ready again")
                .atMost(START)
                .until(() -> inspect(container, "{{.State.Health.Status}}").equals("healthy"));
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

    private String inspect(String container, String format) throws IOException, InterruptedException {
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
        Path data = Files.createDirectories(folder.resolve("mnist"));
        for (String part : List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")) {
            String name = part + "-ubyte.gz";
            try (InputStream in = MnistSample.open(name)) {
                Files.copy(in, data.resolve(name));
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        return data;
    }
}
