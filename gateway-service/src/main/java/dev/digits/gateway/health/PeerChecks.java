package dev.digits.gateway.health;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.remote.RemoteChannels;
import dev.digits.service.peer.Peer;
import dev.digits.service.peer.PeerHealth;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;

/** Makes one health check for each service behind the gateway. */
final class PeerChecks {
    @Produces
    @Singleton
    @Wellness
    HealthCheck segmentation(RemoteChannels channels, GatewayConfig config) {
        return new PeerHealth(channels.to(Peer.SEGMENTATION), config.deadlines().probe());
    }

    @Produces
    @Singleton
    @Wellness
    HealthCheck inference(RemoteChannels channels, GatewayConfig config) {
        return new PeerHealth(channels.to(Peer.INFERENCE), config.deadlines().probe());
    }
}
