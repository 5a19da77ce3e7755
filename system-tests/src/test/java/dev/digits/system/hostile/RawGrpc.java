package dev.digits.system.hostile;

import io.grpc.Status;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** gRPC as nobody should speak it: over HTTP/2 frames of any content, or bytes that are none. */
final class RawGrpc implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CANCEL = 8;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    /** What is sent. */
    sealed interface Request {
        /** Sends it; returns what ends it. */
        String send(RawGrpc client, InetSocketAddress server) throws InterruptedException;
    }

    /** Bytes on a connection of their own. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    private record Bytes(byte[] bytes) implements Request {
        @Override
        public String send(RawGrpc client, InetSocketAddress server) {
            return RawGrpc.send(server, bytes);
        }
    }

    /**
     * A request over HTTP/2.
     *
     * @param method of HTTP
     * @param path service and method of gRPC
     * @param headers instead of or beside the usual ones
     * @param body frames of gRPC
     * @param isReset whether the stream is reset behind the body, instead of ended
     */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Call(String method, String path, Map<String, String> headers, byte[] body, boolean isReset)
            implements Request {
        @Override
        public String send(RawGrpc client, InetSocketAddress server) throws InterruptedException {
            return client.send(server, this);
        }

        Call with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Call(method, path, more, body, isReset);
        }

        Call method(String another) {
            return new Call(another, path, headers, body, isReset);
        }

        Call reset() {
            return new Call(method, path, headers, body, true);
        }
    }

    /** Bytes, each character one. */
    static Request bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A call as gRPC makes it. */
    static Call call(String path, byte[] body) {
        return new Call("POST", path, Map.of("content-type", "application/grpc", "te", "trailers"), body, false);
    }

    /**
     * Sends a request and waits for its end.
     *
     * @return the status of gRPC, behind {@code http} and its status where that is not 200; {@code reset} when the stream is
     *     reset; {@link Answer#NONE} when the connection ends; {@link Answer#WAITING} when nothing of this comes in 20 s
     */
    Answer answer(InetSocketAddress server, Request request) throws InterruptedException {
        long start = System.nanoTime();
        String outcome = request.send(this, server);
        return Answer.since(start, outcome);
    }

    private static String send(InetSocketAddress server, byte[] bytes) {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.getInputStream().readAllBytes();
            return Answer.NONE;
        } catch (SocketTimeoutException e) {
            return Answer.WAITING;
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    private String send(InetSocketAddress server, Call call) throws InterruptedException {
        try {
            HttpClientRequest request = client.request(new RequestOptions()
                            .setMethod(HttpMethod.valueOf(call.method()))
                            .setHost(server.getAddress().getHostAddress())
                            .setPort(server.getPort())
                            .setURI(call.path()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            call.headers().forEach(request::putHeader);
            if (call.isReset()) {
                request.setChunked(true).write(Buffer.buffer(call.body()));
                request.reset(CANCEL);
                return "reset";
            }
            return request.send(Buffer.buffer(call.body()))
                    .compose(response -> end(response).map(end -> outcome(response)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Answer.WAITING;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StreamResetException) {
                return "reset";
            }
            if (e.getCause() instanceof HttpClosedException || e.getCause() instanceof IOException) {
                return Answer.NONE;
            }
            throw new AssertionError(call.path() + " could not be called", e);
        }
    }

    /** Vert.x throws when an answer that is all head has ended before it is asked for its end. */
    private static Future<Void> end(HttpClientResponse response) {
        try {
            return response.end();
        } catch (IllegalStateException e) {
            return Future.succeededFuture();
        }
    }

    private static String outcome(HttpClientResponse response) {
        String http = response.statusCode() == 200 ? "" : "http " + response.statusCode() + " ";
        return http
                + status(response.trailers())
                        .or(() -> status(response.headers()))
                        .map(code -> Status.fromCodeValue(Integer.parseInt(code))
                                .getCode()
                                .name())
                        .orElse("no status");
    }

    private static Optional<String> status(MultiMap headers) {
        return Optional.ofNullable(headers.get("grpc-status"));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
