package dev.digits.segmentation.service;

import dev.digits.segmentation.service.fakes.FakePeer;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of the service under test and the fake inference service behind it, both new for each test. */
abstract class ServiceTestBase {
    FakePeer peer;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    ServiceClient client;

    @BeforeEach
    void connect() {
        peer.inference.reset();
        client = new ServiceClient(port, readiness);
    }

    @AfterEach
    void leave() {
        client.close();
    }
}
