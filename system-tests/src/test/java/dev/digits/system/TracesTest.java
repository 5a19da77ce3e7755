package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.fixtures.PlainHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces are on for a system of its own. */
class TracesTest {

    private static final String READ = "0af7651916cd43dd8448eb211c80319c";
    private static final String REFUSED = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void oneTraceLeadsThroughAllThreeServicesAndIsNamedToPeople(@TempDir Path folder) throws Exception {
        // Given
        try (TraceCollector collector = new TraceCollector();
                RunningSystem system = RunningSystem.start(folder, collector.settings())) {
            // When
            HttpResponse<String> read =
                    recognize(system.gateway(), READ, DigitCanvas.of("407").png());
            HttpResponse<String> refused = recognize(system.gateway(), REFUSED, new byte[] {1, 2, 3});

            // Then
            assertThat(Reading.of(read).text()).isEqualTo("407");
            byte[] trace = HexFormat.of().parseHex(READ);
            for (ServiceProcess service : system.services()) {
                Awaitility.await("spans of " + service.name())
                        .atMost(20, TimeUnit.SECONDS)
                        .until(() -> collector.has(service.name(), trace));
            }
            assertThat(new ObjectMapper()
                            .readTree(refused.body())
                            .path("traceId")
                            .asText())
                    .isEqualTo(REFUSED);
            assertThat(system.gatewayService().log()).contains("event=access", "trace=" + READ);
        }
    }

    private static HttpResponse<String> recognize(URI gateway, String trace, byte[] drawing) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(gateway.resolve("/api/v1/recognitions"))
                .header("Content-Type", "image/png")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofByteArray(drawing)));
    }
}
