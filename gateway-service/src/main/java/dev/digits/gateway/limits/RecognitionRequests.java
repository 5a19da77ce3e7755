package dev.digits.gateway.limits;

import dev.digits.gateway.http.RoutedPath;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Tells requests that bring a drawing from others, before the framework has chosen a resource. */
public final class RecognitionRequests {
    private static final String PATH = "/api/v1/recognitions";

    private RecognitionRequests() {}

    /** Whether a request brings a drawing. */
    public static boolean brings(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST) && PATH.equals(RoutedPath.of(request));
    }
}
