package dev.digits.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a gateway is, and the key that it is sent.
 *
 * @param base such as {@code http://localhost:5000}, or with a path where a proxy serves it below one
 * @param apiKey for a gateway that wants one
 */
public record GatewayAddress(URI base, Optional<String> apiKey) {
    private static final String KEY = "DIGITS_API_KEY";
    private static final Pattern PRINTABLE = Pattern.compile("\\p{Graph}*");

    /**
     * The address that is given, else {@code DIGITS_URL}, else this machine at {@code DIGITS_PORT} or 5000. The key is {@code DIGITS_API_KEY}, so
     * that no list of processes shows it.
     *
     * @throws IllegalArgumentException in words, when it is no HTTP address, or no header can carry the key
     */
    public static GatewayAddress of(Optional<String> given, Map<String, String> environment) {
        return new GatewayAddress(
                uri(given.orElseGet(() -> byEnvironment(environment))),
                key(environment.getOrDefault(KEY, "").strip()));
    }

    private static String byEnvironment(Map<String, String> environment) {
        String named = environment.getOrDefault("DIGITS_URL", "");
        if (!named.isBlank()) {
            return named.strip();
        }
        String port = environment.getOrDefault("DIGITS_PORT", "");
        return "http://localhost:" + (port.isBlank() ? "5000" : port.strip());
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
            throw unusable(address, null);
        } catch (URISyntaxException e) {
            throw unusable(address, e);
        }
    }

    private static IllegalArgumentException unusable(String address, URISyntaxException cause) {
        return new IllegalArgumentException("'" + address + "' is not an address such as http://localhost:5000", cause);
    }

    private static Optional<String> key(String key) {
        if (!PRINTABLE.matcher(key).matches()) {
            throw new IllegalArgumentException(KEY + " may hold printable ASCII characters only");
        }
        return Optional.of(key).filter(Predicate.not(String::isEmpty));
    }

    /**
     * An address of the API.
     *
     * @param path such as {@code recognitions}, with a query or without
     */
    public URI api(String path) {
        String address = base.toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + "api/v1/" + path);
    }

    /** A request to {@link #api}, with the key. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api(path));
        apiKey.ifPresent(key -> request.header("X-API-Key", key));
        return request;
    }
}
