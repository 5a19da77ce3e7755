package dev.digits.segmentation.service.inference;

import dev.digits.segmentation.service.config.SegmentationConfig;
import dev.digits.service.peer.Peer;
import dev.digits.service.peer.PeerChannel;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The connection to the inference service, opened at start and kept. */
@Singleton
public final class InferenceChannel {
    private final PeerChannel peer;

    InferenceChannel(@GrpcClient("inference") Channel channel, SegmentationConfig config) {
        this.peer = PeerChannel.of(Peer.INFERENCE, config.inference(), channel);
    }

    void connect(@Observes StartupEvent start) {
        peer.connect();
    }

    /** The connection. */
    public PeerChannel peer() {
        return peer;
    }
}
