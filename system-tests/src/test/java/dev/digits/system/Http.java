package dev.digits.system;

import dev.digits.fixtures.PlainHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Plain HTTP as any client speaks it. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Over HTTPS with the certificates that this JVM trusts by then. */
    private static HttpClient client(URI address) throws IOException {
        if (!"https".equals(address.getScheme())) {
            return PlainHttp.client();
        }
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(SSLContext.getDefault())
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("no TLS", e);
        }
    }

    private Http() {}

    /** Status code of a GET; 0 when nothing answers. */
    public static int status(URI address) {
        try {
            return get(address).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** A GET. */
    public static HttpResponse<String> get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** A POST. */
    public static HttpResponse<String> post(URI address, String mediaType, byte[] body) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A POST without a body, with a token. */
    public static HttpResponse<String> post(URI address, String token) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpRequest complete = request.timeout(PATIENCE).build();
            return client(complete.uri()).send(complete, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", e);
        }
    }
}
