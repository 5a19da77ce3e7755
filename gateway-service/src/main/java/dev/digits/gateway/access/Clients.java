package dev.digits.gateway.access;

import dev.digits.gateway.config.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows a client by its key's name where keys are set, else by its address. */
@Singleton
public final class Clients {
    /** The header that brings a key. */
    static final String HEADER = "X-API-Key";

    private final Optional<ApiKeys> keys;

    Clients(GatewayConfig config) {
        this.keys = config.access().keysFile().map(ApiKeys::read);
    }

    /** The client that sent a request; empty when a key is needed and the request has none that is known. */
    public Optional<String> of(HttpServerRequest request) {
        return keys.map(known -> known.clientOf(request.getHeader(HEADER)))
                .orElseGet(() -> Optional.of(request.remoteAddress().hostAddress()));
    }
}
