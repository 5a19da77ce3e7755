package dev.digits.gateway.health;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.remote.Reachability;
import dev.digits.gateway.remote.RemoteChannel;
import dev.digits.gateway.remote.RemoteChannels;
import dev.digits.gateway.remote.RemoteService;
import dev.digits.gateway.remote.ServiceProbe;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Makes one health check for each service behind the gateway. They tell who is away and do not make the gateway unready: it
 * answers 503 by itself then, and would vanish from behind a load balancer with every replica at once.
 */
final class PeerHealth {
    @Produces
    @Singleton
    @Wellness
    HealthCheck segmentation(RemoteChannels channels, GatewayConfig config) {
        return check(channels.to(RemoteService.SEGMENTATION), config);
    }

    @Produces
    @Singleton
    @Wellness
    HealthCheck inference(RemoteChannels channels, GatewayConfig config) {
        return check(channels.to(RemoteService.INFERENCE), config);
    }

    private static HealthCheck check(RemoteChannel remote, GatewayConfig config) {
        ServiceProbe probe = new ServiceProbe(remote, config.deadlines().probe());
        return () -> {
            var check = HealthCheckResponse.named(remote.service().id()).withData("address", remote.address());
            Reachability found = probe.ask();
            if (found instanceof Reachability.Away away) {
                return check.down().withData("reason", away.reason()).build();
            }
            return check.up().build();
        };
    }
}
