package dev.digits.segmentation.service.inference;

import dev.digits.segmentation.service.config.SegmentationConfig;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The connection to the inference service, opened at start and kept.
 *
 * <p><b>Failure semantics</b>: gRPC waits ever longer, up to two minutes, before it tries a lost connection again. Every
 * call that finds the service away therefore tells the channel, which forgets the waiting.
 */
@Singleton
public final class InferenceChannel {
    private final Channel channel;
    private final String address;

    InferenceChannel(@GrpcClient("inference") Channel channel, SegmentationConfig config) {
        this.channel = channel;
        this.address = config.inference().host() + ":" + config.inference().port();
    }

    void connect(@Observes StartupEvent start) {
        if (channel instanceof ManagedChannel managed) {
            managed.getState(true);
        }
    }

    /** Where calls go. */
    public Channel channel() {
        return channel;
    }

    /** {@code host:port}, for people. */
    public String address() {
        return address;
    }

    /** Takes note of how a call failed. */
    public void failed(Status status) {
        if (status.getCode() == Status.Code.UNAVAILABLE && channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
    }
}
