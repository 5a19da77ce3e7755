package dev.digits.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A real HTTP server that answers {@code POST /api/v1/recognitions} as a test says. */
public final class FakeGateway implements AutoCloseable {
    private static final String DIGIT =
            "{\"value\":%s,\"confidence\":0.995,\"line\":0," + "\"box\":{\"x\":5,\"y\":6,\"width\":7,\"height\":8}}";
    private static final String LEFT_OUT =
            "{\"reason\":\"speck\",\"box\":{\"x\":9,\"y\":10,\"width\":11,\"height\":12}}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What came in. */
    public record Request(String query, String mediaType, String key, String body) {}

    /** What goes out. */
    public record Response(int status, Map<String, String> headers, String body) {
        /** A reading of these lines, whatever they say with the same boxes and speck. */
        public static Response reading(String... lines) {
            return explained("", lines);
        }

        /** A reading that tells how it was found. */
        public static Response explained(String strips, String... lines) {
            String digits = String.join("", lines)
                    .chars()
                    .mapToObj(digit -> DIGIT.formatted((char) digit))
                    .collect(Collectors.joining(","));
            String quoted = List.of(lines).stream()
                    .map(line -> '"' + line + '"')
                    .toList()
                    .toString();
            return new Response(
                    200,
                    Map.of("Content-Type", "application/json"),
                    "{\"text\":\"" + String.join("\\n", lines) + "\",\"lines\":" + quoted + ",\"digits\":[" + digits
                            + "],\"rejected\":[" + LEFT_OUT + "]"
                            + (strips.isEmpty() ? "" : ",\"strips\":" + strips)
                            + ",\"model\":{\"name\":\"mnist-resnet\",\"version\":\"v1\"}}");
        }

        /** A problem. */
        public static Response problem(int status, String detail) {
            return new Response(
                    status,
                    Map.of("Content-Type", "application/problem+json"),
                    "{\"status\":" + status + ",\"title\":\"Wrong\",\"detail\":\"" + detail + "\"}");
        }
    }

    public FakeGateway(Function<Request, Response> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/recognitions", exchange -> answer(exchange, answers));
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, Function<Request, Response> answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            Request request = new Request(
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-API-Key"),
                    body);
            requests.add(request);
            Response response = answers.apply(request);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
