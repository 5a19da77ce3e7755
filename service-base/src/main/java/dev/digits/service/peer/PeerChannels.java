package dev.digits.service.peer;

import io.grpc.NameResolverRegistry;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcClientConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Completes every channel that Quarkus makes. Names are looked up again every second ({@link RefreshedNames}), and gRPC repeats
 * calls that found nobody at the other end, where repeating changes nothing: recognising, reading strips, scoring tiles, listing,
 * describing and fetching networks. The largest request that any service takes can be repeated. Activating a model is never repeated, and no call of which an answer has begun to come. Of two replicas one may be
 * starting and refuse every call that it gets: five attempts find the other. When most calls fail, throttling stops the repeats.
 */
@Singleton
public final class PeerChannels implements ChannelBuilderCustomizer<NettyChannelBuilder> {
    private static final List<Map<String, String>> SAFE = List.of(
            Map.of("service", "digits.v1.SegmentationService", "method", "Recognize"),
            Map.of("service", "digits.v1.InferenceService", "method", "Read"),
            Map.of("service", "digits.v1.InferenceService", "method", "Classify"),
            Map.of("service", "digits.v1.ModelService", "method", "ListModels"),
            Map.of("service", "digits.v1.ModelService", "method", "GetModel"),
            Map.of("service", "digits.v1.ModelService", "method", "GetNetworks"),
            Map.of("service", "digits.v1.ModelService", "method", "ListTrainingRuns"));

    /** Bytes of one request that may be kept to repeat it: as many as any service takes. gRPC's default is 1 MiB. */
    private static final long BYTES_OF_A_CALL = 32L << 20;

    /** Bytes of all requests of a channel that may be kept: twice what the gateway lets in at once by default. */
    private static final long BYTES_OF_ALL_CALLS = 64L << 20;

    static {
        NameResolverRegistry.getDefaultRegistry().register(new RefreshedNames());
    }

    @Override
    public Map<String, Object> customize(String name, GrpcClientConfiguration config, NettyChannelBuilder channel) {
        channel.perRpcBufferLimit(BYTES_OF_A_CALL).retryBufferSize(BYTES_OF_ALL_CALLS);
        return serviceConfig();
    }

    /** gRPC's service configuration (gRFC A6). */
    static Map<String, Object> serviceConfig() {
        Map<String, Object> policy = Map.of(
                "maxAttempts",
                5.0,
                "initialBackoff",
                "0.05s",
                "maxBackoff",
                "0.2s",
                "backoffMultiplier",
                2.0,
                "retryableStatusCodes",
                List.of("UNAVAILABLE"));
        return Map.of(
                "methodConfig", List.of(Map.of("name", SAFE, "retryPolicy", policy)),
                "retryThrottling", Map.of("maxTokens", 100.0, "tokenRatio", 1.0));
    }
}
