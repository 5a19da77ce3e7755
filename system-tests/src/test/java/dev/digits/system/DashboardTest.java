package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Metrics that are there once something has gone wrong, or somebody has opened a live connection. */
    private static final List<String> PERHAPS_NOT_YET =
            List.of("digits_problems_total", "digits_segmentation_failed_total", "digits_live_connections");

    private final RunningSystem system;

    DashboardTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyCurveHasNumbersBehindIt(@TempDir Path folder) throws IOException {
        // Given
        List<String> expressions = expressions();
        try (Prometheus prometheus = Prometheus.scraping(system, folder)) {
            Awaitility.await("Prometheus is ready").atMost(30, TimeUnit.SECONDS).until(prometheus::isReady);

            // When
            for (int i = 0; i < 4; i++) {
                system.read(DigitCanvas.of("407").png());
            }

            // Then
            assertThat(expressions).hasSizeGreaterThan(20);
            for (String expression : expressions) {
                if (PERHAPS_NOT_YET.stream().anyMatch(expression::contains)) {
                    assertThat(prometheus.query(expression)).as(expression).isNotNull();
                } else {
                    Awaitility.await(expression)
                            .atMost(20, TimeUnit.SECONDS)
                            .until(() -> !prometheus.query(expression).isEmpty());
                }
            }
        }
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(Checkout.require(DASHBOARD)));
        return dashboard.findValuesAsText("expr").stream()
                .map(expression -> expression.replace("$__rate_interval", "1m"))
                .toList();
    }
}
