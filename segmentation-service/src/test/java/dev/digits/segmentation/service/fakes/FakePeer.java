package dev.digits.segmentation.service.fakes;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the fake inference service, points the segmentation service at it, and gives that small limits. */
public final class FakePeer implements QuarkusTestResourceLifecycleManager {
    /** Drawings that the service works on at once. */
    public static final int THREADS = 2;

    /** Drawings that wait. */
    public static final int QUEUE = 2;

    /** Scores tiles. */
    public final FakeInference inference = new FakeInference();

    private Server server;
    private int port;

    @Override
    public Map<String, String> start() {
        up();
        return Map.of(
                "digits.segmentation.inference.port", String.valueOf(port),
                "digits.segmentation.work.threads", String.valueOf(THREADS),
                "digits.segmentation.work.queue", String.valueOf(QUEUE),
                "quarkus.grpc.server.test-port", String.valueOf(freePort()));
    }

    /** Comes up, or back on the same port. */
    public void up() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .addService(inference)
                    .addService(new Health())
                    .build()
                    .start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes away. */
    public void down() {
        server.shutdownNow();
        try {
            if (!server.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the fake service does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakePeer.class));
    }

    @Override
    public void stop() {
        down();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Health extends HealthGrpc.HealthImplBase {
        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> caller) {
            caller.onNext(HealthCheckResponse.newBuilder()
                    .setStatus(HealthCheckResponse.ServingStatus.SERVING)
                    .build());
            caller.onCompleted();
        }
    }
}
