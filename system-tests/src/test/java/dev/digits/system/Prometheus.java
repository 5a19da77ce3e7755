package dev.digits.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A real Prometheus that scrapes the services of a system every second. */
final class Prometheus implements AutoCloseable {

    private static final int STOP_SECONDS = 10;

    private final Process process;
    private final URI address;

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it; skips the test where it is not installed, unless in CI. */
    static Prometheus scraping(RunningSystem system, Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                system.services().stream()
                        .map(service ->
                                "  - job_name: %s%n    metrics_path: /q/metrics%n    static_configs: [{targets: ['%s']}]%n"
                                        .formatted(service.name(), service.httpAuthority()))
                        .collect(Collectors.joining("", "global: {scrape_interval: 1s}\nscrape_configs:\n", "")));
        String listen = "127.0.0.1:" + FreePorts.take(1).get(0);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=" + listen));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile());
        try {
            return new Prometheus(builder.start(), URI.create("http://" + listen));
        } catch (IOException e) {
            if (!"true".equals(System.getenv("CI"))) {
                Assumptions.abort(
                        "SKIPPED: the dashboard is tried against Prometheus (Debian: apt install prometheus): " + e);
            }
            throw e;
        }
    }

    /** Whether it takes questions. */
    boolean isReady() {
        return Http.status(address.resolve("/-/ready")) == 200;
    }

    /**
     * Asks.
     *
     * @return the answer's result; an array of samples
     * @throws AssertionError when it does not understand the question
     */
    JsonNode query(String expression) throws IOException {
        String body = Http.get(
                        address.resolve("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)))
                .body();
        JsonNode answer = new ObjectMapper().readTree(body);
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(expression + ": " + body);
        }
        return answer.path("data").path("result");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
