package dev.digits.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers how little our answers need: nothing from elsewhere, no frames around us, no inline script. The page's
 * pictures come from its canvas and from data URLs; its worker multiplies in WebAssembly. A resource that sets its own policy keeps it.
 */
@Singleton
final class SecurityHeaders {
    private static final int PRIORITY = 2_000;
    private static final String POLICY = "Content-Security-Policy";
    private static final String STRICT =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI sets itself up in an inline script and styles its elements in place. */
    private static final String SWAGGER = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String SWAGGER_PATH = "/q/swagger-ui";

    void install(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, PRIORITY);
    }

    private static void add(RoutingContext request) {
        request.addHeadersEndHandler(end -> {
            MultiMap headers = request.response().headers();
            if (!headers.contains(POLICY)) {
                headers.set(POLICY, request.normalizedPath().startsWith(SWAGGER_PATH) ? SWAGGER : STRICT);
            }
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        });
        request.next();
    }
}
