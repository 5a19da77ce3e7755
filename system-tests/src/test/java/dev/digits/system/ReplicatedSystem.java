package dev.digits.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gateway before two segmentation services before two inference services, as processes of this machine. Replicas listen on the same
 * port of different loopback addresses, which a hosts file gives to one name, as a name server does in containers. Ready when made.
 */
final class ReplicatedSystem implements AutoCloseable {
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.2");

    private final Path folder;
    private final URI gateway;
    private final List<ServiceProcess> services = new ArrayList<>();

    private ReplicatedSystem(Path folder) throws IOException {
        this.folder = folder;
        List<Integer> ports = FreePorts.take(5);
        this.gateway = URI.create("http://127.0.0.1:" + ports.get(0));
        Path hosts = Files.writeString(folder.resolve("hosts"), """
            127.0.0.1 localhost
            127.0.0.1 segmentation.test inference.test
            127.0.0.2 segmentation.test inference.test
            """);
        Map<String, String> settings = Map.ofEntries(
                Map.entry("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts),
                Map.entry("DIGITS_PORT", ports.get(0).toString()),
                Map.entry("DIGITS_GATEWAY_LISTEN_HOST", "127.0.0.1"),
                Map.entry("DIGITS_SEGMENTATION_HOST", "segmentation.test"),
                Map.entry("DIGITS_SEGMENTATION_PORT", ports.get(1).toString()),
                Map.entry("DIGITS_SEGMENTATION_HTTP_PORT", ports.get(2).toString()),
                Map.entry("DIGITS_INFERENCE_HOST", "inference.test"),
                Map.entry("DIGITS_INFERENCE_PORT", ports.get(3).toString()),
                Map.entry("DIGITS_INFERENCE_HTTP_PORT", ports.get(4).toString()),
                Map.entry(
                        "DIGITS_MODELS_DIR",
                        Files.createDirectories(folder.resolve("models")).toString()),
                Map.entry("OMP_WAIT_POLICY", "PASSIVE"));
        addReplicas("inference-service", settings, ports.get(4));
        addReplicas("segmentation-service", settings, ports.get(2));
        services.add(new ServiceProcess("gateway-service", settings, gateway, folder.resolve("gateway.log")));
    }

    /**
     * Starts a system and waits until all of it is ready.
     *
     * @param folder for its logs
     */
    static ReplicatedSystem start(Path folder) throws IOException {
        ReplicatedSystem system = new ReplicatedSystem(folder);
        try {
            system.services.forEach(ServiceProcess::awaitReady);
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    /** Address of the REST API. */
    URI gateway() {
        return gateway;
    }

    /** Every service of which there are two, inference first. */
    List<ServiceProcess> replicas() {
        return services.subList(0, 2 * ADDRESSES.size());
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::close);
    }

    private void addReplicas(String name, Map<String, String> settings, int httpPort) {
        for (String address : ADDRESSES) {
            Map<String, String> own = new HashMap<>(settings);
            own.put("DIGITS_LISTEN_HOST", address);
            services.add(new ServiceProcess(
                    name,
                    own,
                    URI.create("http://" + address + ":" + httpPort),
                    folder.resolve(name + "-" + address + ".log")));
        }
    }
}
