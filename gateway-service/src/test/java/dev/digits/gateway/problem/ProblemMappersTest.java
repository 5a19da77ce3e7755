package dev.digits.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FaultLog;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMappersTest extends GatewayTest {
    private static final int CLIENT_CLOSED_REQUEST = 499;
    private static final int INTERNAL = 500;

    @Inject
    ProblemMappers mappers;

    @Test
    void takesTheEndOfAConnectionForNoFault() throws Exception {
        try (FaultLog log = new FaultLog()) {
            // Then
            IOException closed = new IOException("Connection was closed");
            assertThat(mappers.brokenOff(closed, answer("headWritten")).getStatus())
                    .isEqualTo(CLIENT_CLOSED_REQUEST);
            assertThat(mappers.brokenOff(closed, answer("closed")).getStatus()).isEqualTo(CLIENT_CLOSED_REQUEST);
            assertThat(log.faults()).isEmpty();
        }
    }

    @Test
    void tellsWhatElseCannotBeReadOrWritten() throws Exception {
        try (FaultLog log = new FaultLog()) {
            // When
            int disk = mappers.brokenOff(new IOException("no space left"), answer("none"))
                    .getStatus();
            int json = mappers.brokenOff(
                            new JsonGenerationException("a cycle", (JsonGenerator) null), answer("headWritten"))
                    .getStatus();

            // Then
            assertThat(disk).isEqualTo(INTERNAL);
            assertThat(json).isEqualTo(INTERNAL);
            assertThat(log.faults()).hasSize(2);
        }
    }

    /** An answer of which nothing is true but that. */
    private static HttpServerResponse answer(String state) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ProblemMappersTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> method.getName().equals(state));
    }
}
