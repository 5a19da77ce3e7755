package dev.digits.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The three packaged services as processes of this machine, on free ports, over real gRPC, with a model store of their
 * own. Ready when made; closing it leaves no process.
 */
public final class RunningSystem implements AutoCloseable {
    /** Allows changing which model reads. */
    public static final String ADMIN_TOKEN = "open-sesame";

    private final Path folder;
    private final Path models;
    private final URI gateway;
    private final InetSocketAddress segmentation;
    private final InetSocketAddress inference;
    private final ServiceProcess inferenceService;
    private final ServiceProcess segmentationService;
    private final ServiceProcess gatewayService;

    /** Which port a service calls to reach another one: the port on which that one listens, or one of something in between. */
    @FunctionalInterface
    public interface Wiring {
        /**
         * Asked once for each pair, before the caller starts.
         *
         * @param caller short name of the service that calls, such as {@code gateway}
         * @param called short name of the service that is called
         * @param port of 127.0.0.1 where that one listens
         */
        int port(String caller, String called, int port);
    }

    private RunningSystem(Path folder, Map<String, String> further, Wiring wiring) throws IOException {
        this.folder = folder;
        this.models = Files.createDirectories(folder.resolve("models"));
        List<Integer> ports = FreePorts.take(5);
        this.gateway =
                URI.create((further.containsKey("DIGITS_TLS_DIR") ? "https" : "http") + "://127.0.0.1:" + ports.get(0));
        this.segmentation = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(1));
        this.inference = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(3));
        Path token = Files.writeString(folder.resolve("admin-token"), ADMIN_TOKEN);
        Map<String, String> settings = new HashMap<>(Map.of(
                "DIGITS_PORT", ports.get(0).toString(),
                "DIGITS_GATEWAY_LISTEN_HOST", "127.0.0.1",
                "DIGITS_SEGMENTATION_PORT", ports.get(1).toString(),
                "DIGITS_SEGMENTATION_HTTP_PORT", ports.get(2).toString(),
                "DIGITS_INFERENCE_PORT", ports.get(3).toString(),
                "DIGITS_INFERENCE_HTTP_PORT", ports.get(4).toString(),
                "DIGITS_MODELS_DIR", models.toString(),
                "DIGITS_ADMIN_TOKEN_FILE", token.toString(),
                "OPT_OUT_TRACKING", "true",
                "OMP_WAIT_POLICY", "PASSIVE"));
        settings.putAll(further);
        this.inferenceService = service("inference-service", settings, local(ports.get(4)));
        settings.put("DIGITS_INFERENCE_PORT", port(wiring, "segmentation", "inference", ports.get(3)));
        this.segmentationService = service("segmentation-service", settings, local(ports.get(2)));
        settings.put("DIGITS_INFERENCE_PORT", port(wiring, "gateway", "inference", ports.get(3)));
        settings.put("DIGITS_SEGMENTATION_PORT", port(wiring, "gateway", "segmentation", ports.get(1)));
        this.gatewayService = service("gateway-service", settings, gateway);
    }

    /**
     * Starts a system and waits until all of it is ready.
     *
     * @param folder for its logs and its model store; need not exist
     */
    public static RunningSystem start(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    /**
     * Starts a system with further settings of its services and waits until all of it is ready.
     *
     * @param folder for its logs and its model store; need not exist
     */
    public static RunningSystem start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, (caller, called, port) -> port);
    }

    /**
     * Starts a system whose services reach each other through something in between and waits until all of it is ready.
     *
     * @param folder for its logs and its model store; need not exist
     */
    public static RunningSystem start(Path folder, Wiring wiring) throws IOException {
        return start(folder, Map.of(), wiring);
    }

    private static RunningSystem start(Path folder, Map<String, String> settings, Wiring wiring) throws IOException {
        RunningSystem system = new RunningSystem(folder, settings, wiring);
        try {
            system.inferenceService.awaitReady();
            system.segmentationService.awaitReady();
            system.gatewayService.awaitReady();
        } catch (RuntimeException e) {
            system.closeAfter(e);
            throw e;
        }
        return system;
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Address of the page and the REST API. */
    public URI gateway() {
        return gateway;
    }

    /** Where the segmentation service listens for gRPC. */
    public InetSocketAddress segmentation() {
        return segmentation;
    }

    /** Where the inference service listens for gRPC. */
    public InetSocketAddress inference() {
        return inference;
    }

    /** The model store that the inference service watches. */
    public Path models() {
        return models;
    }

    /** The inference service. */
    public ServiceProcess inferenceService() {
        return inferenceService;
    }

    /** The segmentation service. */
    public ServiceProcess segmentationService() {
        return segmentationService;
    }

    /** The gateway. */
    public ServiceProcess gatewayService() {
        return gatewayService;
    }

    /** All three. */
    public List<ServiceProcess> services() {
        return List.of(gatewayService, segmentationService, inferenceService);
    }

    /** Has a PNG read, whatever the outcome. */
    public HttpResponse<String> recognize(byte[] png) throws IOException {
        return Http.post(gateway.resolve("/api/v1/recognitions"), "image/png", png);
    }

    /**
     * Has a PNG read.
     *
     * @throws AssertionError when the answer is not 200
     */
    public Reading read(byte[] png) throws IOException {
        return Reading.of(recognize(png));
    }

    /** Asks for a version to be served from now on, whatever the outcome. */
    HttpResponse<String> activate(String version) throws IOException {
        return Http.post(gateway.resolve("/api/v1/models/" + version + "/activate"), ADMIN_TOKEN);
    }

    @Override
    public void close() {
        try (inferenceService;
                segmentationService) {
            gatewayService.close();
        }
    }

    private ServiceProcess service(String name, Map<String, String> settings, URI http) {
        return new ServiceProcess(name, settings, http, folder.resolve(name + ".log"));
    }

    private static String port(Wiring wiring, String caller, String called, int port) {
        return Integer.toString(wiring.port(caller, called, port));
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
