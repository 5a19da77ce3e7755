package dev.digits.segmentation.service;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digits.fixtures.PlainHttp;
import dev.digits.v1.Drawing;
import dev.digits.v1.SegmentationServiceGrpc;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceBlockingStub;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceFutureStub;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** Calls the service under test over gRPC, and asks for its health and metrics over HTTP. */
final class ServiceClient implements AutoCloseable {
    private final ManagedChannel channel;
    private final URI readiness;

    ServiceClient(int port, URI readiness) {
        this.channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        this.readiness = readiness;
    }

    SegmentationServiceBlockingStub stub() {
        return SegmentationServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    SegmentationServiceFutureStub futures() {
        return SegmentationServiceGrpc.newFutureStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    Status failure(Drawing drawing) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> stub().recognize(drawing))
                .getStatus();
    }

    int ready() throws Exception {
        return get(readiness).statusCode();
    }

    int health() throws Exception {
        return get(readiness.resolve("/q/health")).statusCode();
    }

    String metrics() throws Exception {
        return get(readiness.resolve("/q/metrics")).body();
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(uri));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
