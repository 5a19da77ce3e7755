package dev.digits.gateway.remote;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.service.peer.Peer;
import dev.digits.service.peer.PeerChannel;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** One channel to each service, open as long as the gateway runs. */
@Singleton
public final class RemoteChannels {
    private final PeerChannel segmentation;
    private final PeerChannel inference;

    RemoteChannels(
            @GrpcClient("segmentation") Channel segmentation,
            @GrpcClient("inference") Channel inference,
            GatewayConfig config) {
        this.segmentation = PeerChannel.of(Peer.SEGMENTATION, config.segmentation(), segmentation);
        this.inference = PeerChannel.of(Peer.INFERENCE, config.inference(), inference);
    }

    void connect(@Observes StartupEvent start) {
        segmentation.connect();
        inference.connect();
    }

    /** The channel to a service. */
    public PeerChannel to(Peer peer) {
        return switch (peer) {
            case SEGMENTATION -> segmentation;
            case INFERENCE -> inference;
        };
    }
}
