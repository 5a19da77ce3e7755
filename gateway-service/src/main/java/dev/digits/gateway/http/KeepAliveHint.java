package dev.digits.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells HTTP/1.1 clients for how long an idle connection may be used again: less than the time after which we end it, so that no
 * request is sent on a connection that is being closed ({@code Keep-Alive}, RFC 2068, 19.7.1.1).
 */
@Singleton
final class KeepAliveHint {
    private static final int PRIORITY = 2_500;

    private final String timeout;

    KeepAliveHint(@ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.timeout = "timeout=" + idle.toSeconds() * 5 / 6;
    }

    void install(@Observes Filters filters) {
        filters.register(this::hint, PRIORITY);
    }

    private void hint(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_1_1) {
            request.addHeadersEndHandler(end -> {
                HttpServerResponse response = request.response();
                if (response.getStatusCode() != 101
                        && !response.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
                    response.putHeader("Keep-Alive", timeout);
                }
            });
        }
        request.next();
    }
}
