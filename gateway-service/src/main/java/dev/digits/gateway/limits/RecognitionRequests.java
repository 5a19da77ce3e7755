package dev.digits.gateway.limits;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Tells requests that bring a drawing from others, before the framework has chosen a resource. */
public final class RecognitionRequests {
    private static final String PATH = "/api/v1/recognitions";

    private RecognitionRequests() {}

    /** Whether a request brings a drawing. The framework takes the path with a slash at its end too. */
    public static boolean brings(RoutingContext request) {
        String path = request.normalizedPath();
        return request.request().method().equals(HttpMethod.POST) && (PATH.equals(path) || (PATH + "/").equals(path));
    }
}
