package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every curve of the Grafana dashboard, asked of a real Prometheus that scrapes the real services. */
@ExtendWith(SharedSystem.class)
class DashboardTest {
    private static final String DASHBOARD = "deploy/observability/grafana/dashboards/digits.json";

    /** Counted only where the segmentation service fails: what is wrong with a picture the gateway sees first. */
    private static final String NOT_YET = "digits_segmentation_failed_total";

    private final RunningSystem system;

    DashboardTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyCurveHasNumbersBehindIt(@TempDir Path folder) throws Exception {
        // Given
        List<String> expressions = expressions();
        try (Prometheus prometheus = Prometheus.scraping(system, folder)) {
            Awaitility.await("Prometheus is ready").atMost(30, TimeUnit.SECONDS).until(prometheus::isReady);

            WebSocket live = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://" + system.gateway().getAuthority() + "/api/v1/live"),
                            new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS);

            // When
            byte[] png = DigitCanvas.of("407").png();
            for (int i = 0; i < 4; i++) {
                system.read(png);
            }
            assertThat(system.recognize(Arrays.copyOf(png, png.length / 2)).statusCode())
                    .as("half a picture")
                    .isEqualTo(422);

            // Then
            assertThat(expressions).hasSizeGreaterThan(20);
            for (String expression : expressions) {
                if (expression.contains(NOT_YET)) {
                    assertThat(prometheus.query(expression)).as(expression).isNotNull();
                } else {
                    Awaitility.await(expression)
                            .atMost(20, TimeUnit.SECONDS)
                            .until(() -> !prometheus.query(expression).isEmpty());
                }
            }
            live.abort();
        }
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(Checkout.require(DASHBOARD)));
        return dashboard.findValuesAsText("expr").stream()
                .map(expression -> expression.replace("$__rate_interval", "1m"))
                .toList();
    }
}
