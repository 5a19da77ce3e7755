package dev.digits.segmentation.service.fakes;

import dev.digits.fixtures.grpc.PlayedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/** Runs the fake inference service, points the segmentation service at it, and gives that small limits. */
public final class FakePeer implements QuarkusTestResourceLifecycleManager {
    /** Drawings that the service works on at once. */
    public static final int THREADS = 2;

    /** Drawings that wait. */
    public static final int QUEUE = 2;

    /** Longest work on a drawing. */
    public static final Duration DEADLINE = Duration.ofSeconds(7);

    /** Digits of a drawing. */
    public static final int DIGITS = 10;

    /** Pixels of strips of which an answer tells how they were read. */
    public static final int EXPLAINED_WIDTH = 96;

    /** Reads strips and scores tiles. */
    public final FakeInference inference = new FakeInference();

    /** Where it listens. */
    public final PlayedServer server = new PlayedServer(inference);

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "digits.segmentation.inference.port", String.valueOf(server.port()),
                "digits.segmentation.work.threads", String.valueOf(THREADS),
                "digits.segmentation.work.deadline", DEADLINE.toSeconds() + "s",
                "digits.segmentation.work.queue", String.valueOf(QUEUE),
                "digits.segmentation.limits.max-digits", String.valueOf(DIGITS),
                "digits.segmentation.limits.max-explained-width", String.valueOf(EXPLAINED_WIDTH),
                "quarkus.grpc.server.test-port", String.valueOf(freePort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakePeer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
