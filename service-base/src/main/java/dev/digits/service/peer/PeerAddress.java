package dev.digits.service.peer;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings: where a service listens for gRPC. */
public interface PeerAddress {
    /** Name or address; calls are spread over all addresses of a name. */
    @WithDefault("127.0.0.1")
    String host();

    /** gRPC port. */
    @Min(1)
    @Max(65_535)
    int port();
}
