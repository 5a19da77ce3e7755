package dev.digits.gateway.remote;

import dev.digits.gateway.config.GatewayConfig;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;

/** One channel to each service, open as long as the gateway runs. */
@Singleton
public final class RemoteChannels {
    private final RemoteChannel segmentation;
    private final RemoteChannel inference;

    RemoteChannels(
            @GrpcClient("segmentation") Channel segmentation,
            @GrpcClient("inference") Channel inference,
            GatewayConfig config) {
        this.segmentation = new RemoteChannel(RemoteService.SEGMENTATION, address(config.segmentation()), segmentation);
        this.inference = new RemoteChannel(RemoteService.INFERENCE, address(config.inference()), inference);
    }

    /** The channel to a service. */
    public RemoteChannel to(RemoteService service) {
        return switch (service) {
            case SEGMENTATION -> segmentation;
            case INFERENCE -> inference;
        };
    }

    private static String address(GatewayConfig.Remote remote) {
        return remote.host() + ":" + remote.port();
    }
}
