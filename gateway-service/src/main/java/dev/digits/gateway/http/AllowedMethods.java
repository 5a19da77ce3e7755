package dev.digits.gateway.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which methods the addresses of the API take. Quarkus REST does not say it of one address, but of its neighbours together. */
public final class AllowedMethods {
    private static final Pattern ACTING = Pattern.compile("/api/v1/(recognitions|models/[^/]+/activate)");
    private static final Pattern SHOWING =
            Pattern.compile("/api/v1/(training-runs|models(/[^/]+(/(report|card|networks))?)?)");

    private AllowedMethods() {}

    /**
     * As an {@code Allow} header has them.
     *
     * @param path as {@link RoutedPath} has it
     * @return empty where the API has no such address
     */
    public static Optional<String> of(String path) {
        if (ACTING.matcher(path).matches()) {
            return Optional.of("POST, OPTIONS");
        }
        return SHOWING.matcher(path).matches() ? Optional.of("GET, HEAD, OPTIONS") : Optional.empty();
    }
}
