package dev.digits.gateway.http;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.trace.TraceId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Logs one request of so many, and every one that failed on our side. The path is logged as sent,
 * percent-encoded. Those who watch the system are left out. */
@Singleton
final class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final int PRIORITY = 3_000;

    private final int oneIn;
    private final AtomicLong seen = new AtomicLong();

    AccessLog(GatewayConfig config) {
        this.oneIn = config.accessLog().oneIn();
    }

    void install(@Observes Filters filters) {
        if (oneIn > 0) {
            filters.register(this::watch, PRIORITY);
        }
    }

    private void watch(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/")) {
            request.next();
            return;
        }
        long start = System.nanoTime();
        boolean sampled = seen.getAndIncrement() % oneIn == 0;
        String trace = TraceId.current().map(id -> " trace=" + id).orElse("");
        request.addEndHandler(end -> {
            int status = request.response().getStatusCode();
            if (sampled || status >= 500) {
                LOG.info(String.format(
                        Locale.ROOT,
                        "event=access method=%s path=%s status=%d in=%d out=%d ms=%.1f sampled=1/%d%s",
                        request.request().method(),
                        request.request().path(),
                        status,
                        request.request().bytesRead(),
                        request.response().bytesWritten(),
                        (System.nanoTime() - start) / 1e6,
                        sampled ? oneIn : 1,
                        trace));
            }
        });
        request.next();
    }
}
