package dev.digits.inference.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An empty model store and a free port for gRPC. */
public final class StoreAndPort implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "digits.test.grpc-port";
    static final String STORE = "digits.test.models-dir";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = Integer.toString(free.getLocalPort());
            Path folder = Files.createTempDirectory("digits-models");
            return Map.of(
                    "digits.inference.models-dir",
                    folder.toString(),
                    "digits.inference.watch-interval",
                    "200ms",
                    "quarkus.grpc.server.test-port",
                    port,
                    STORE,
                    folder.toString(),
                    PORT,
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
