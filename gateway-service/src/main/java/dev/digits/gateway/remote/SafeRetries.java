package dev.digits.gateway.remote;

import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcClientConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Has gRPC repeat calls that found nobody at the other end, where repeating changes nothing: recognising, listing and
 * describing. Activating a model is never repeated. When most calls fail, throttling stops the repeats.
 */
@Singleton
final class SafeRetries implements ChannelBuilderCustomizer<NettyChannelBuilder> {
    private static final List<Map<String, String>> SAFE = List.of(
            Map.of("service", "digits.v1.SegmentationService", "method", "Recognize"),
            Map.of("service", "digits.v1.ModelService", "method", "ListModels"),
            Map.of("service", "digits.v1.ModelService", "method", "GetModel"),
            Map.of("service", "digits.v1.ModelService", "method", "ListTrainingRuns"));

    @Override
    public Map<String, Object> customize(String name, GrpcClientConfiguration config, NettyChannelBuilder channel) {
        Map<String, Object> policy = Map.of(
                "maxAttempts",
                3.0,
                "initialBackoff",
                "0.1s",
                "maxBackoff",
                "0.5s",
                "backoffMultiplier",
                2.0,
                "retryableStatusCodes",
                List.of("UNAVAILABLE"));
        return Map.of(
                "methodConfig", List.of(Map.of("name", SAFE, "retryPolicy", policy)),
                "retryThrottling", Map.of("maxTokens", 20.0, "tokenRatio", 0.5));
    }
}
