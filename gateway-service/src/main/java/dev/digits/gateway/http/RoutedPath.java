package dev.digits.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The path of a request as Quarkus REST chooses a resource by it. */
public final class RoutedPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private RoutedPath() {}

    /** The path of a request. */
    public static String of(RoutingContext request) {
        return of(request.normalizedPath());
    }

    /** A path without matrix parameters, without a slash at its end and with one slash between segments; {@code /} for the root. */
    public static String of(String sent) {
        String bare = MATRIX_PARAMETERS.matcher(sent).replaceAll("");
        String path = SLASHES.matcher(bare).replaceAll("/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
