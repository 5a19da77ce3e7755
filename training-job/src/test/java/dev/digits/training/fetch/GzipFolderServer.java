package dev.digits.training.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A real web server on the loopback that gives out gzipped files and can be told to misbehave. */
final class GzipFolderServer implements AutoCloseable {
    /** What the server does with the body of an answer. */
    enum Behaviour {
        /** As RFC 9110 has it, ranges and all. */
        CORRECT,
        /** Sends whole files, whatever was asked for. */
        IGNORES_RANGES,
        /** Breaks each connection off after half of what was asked for. */
        BREAKS_OFF,
        /** Sends half of what was asked for and then nothing more. */
        FALLS_SILENT,
        /** Answers every request with 503. */
        OVERLOADED
    }

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.CORRECT;

    GzipFolderServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/mnist/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mnist/");
    }

    /** Name and range of each request so far, such as {@code a.gz bytes=17-}, or {@code a.gz whole}. */
    List<String> requests() {
        return requests;
    }

    void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    byte[] put(String name, byte[] content) {
        byte[] packed = gzip(content);
        files.put(name + ".gz", packed);
        return packed;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring("/mnist/".length());
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(name + " " + (range == null ? "whole" : range));
            byte[] file = files.get(name);
            if (behaviour == Behaviour.OVERLOADED || file == null) {
                exchange.sendResponseHeaders(file == null ? 404 : 503, -1);
                return;
            }
            int from = range == null || behaviour == Behaviour.IGNORES_RANGES
                    ? 0
                    : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
            if (from >= file.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
            send(exchange.getResponseBody(), file, from);
        }
    }

    private void send(OutputStream out, byte[] file, int from) throws IOException {
        boolean half = behaviour == Behaviour.BREAKS_OFF || behaviour == Behaviour.FALLS_SILENT;
        out.write(file, from, half ? (file.length - from) / 2 : file.length - from);
        out.flush();
        if (behaviour == Behaviour.FALLS_SILENT) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // the test is over
                Thread.currentThread().interrupt();
            }
        }
    }
}
