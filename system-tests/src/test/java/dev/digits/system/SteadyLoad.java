package dev.digits.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Clients that have the same drawing read, one call after another, until they are stopped; every answer is kept. */
public final class SteadyLoad implements AutoCloseable {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(40);
    /** Between calls of one client after a call without an answer, so that a gateway that is away is not hammered. */
    private static final long PAUSE_MILLIS = 50;

    private final URI recognitions;
    private final byte[] png;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients;
    private volatile boolean stopped;

    /**
     * One call.
     *
     * @param sent {@link System#nanoTime} when it was sent
     * @param came the same when its answer was there
     * @param status HTTP status; 0 when there was no answer
     * @param mediaType of the answer; empty without one
     * @param body of the answer; what went wrong without one
     */
    public record Call(long sent, long came, int status, String mediaType, String body) {
        /** It was answered with a reading. */
        public boolean read() {
            return status == 200;
        }

        /** It was under way at a moment of {@link System#nanoTime}. */
        public boolean underWay(long moment) {
            return sent <= moment && moment <= came;
        }
    }

    private SteadyLoad(URI gateway, byte[] png, int clients) {
        this.recognitions = gateway.resolve("/api/v1/recognitions");
        this.png = png.clone();
        this.clients = Executors.newFixedThreadPool(clients);
    }

    /** Starts a number of clients. */
    public static SteadyLoad start(URI gateway, byte[] png, int clients) {
        SteadyLoad load = new SteadyLoad(gateway, png, clients);
        for (int i = 0; i < clients; i++) {
            load.clients.execute(load::send);
        }
        return load;
    }

    /** Calls so far that are of a kind. */
    public List<Call> calls(Predicate<Call> kind) {
        return calls.stream().filter(kind).toList();
    }

    /** Whether a call that was sent after a moment has been answered with a reading. */
    public boolean readsAfter(long moment) {
        return calls.stream().anyMatch(call -> call.sent() > moment && call.read());
    }

    @Override
    public void close() {
        stopped = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a client of the load does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            while (!stopped) {
                Call call = call();
                calls.add(call);
                if (call.status() == 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Call call() {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = Http.post(recognitions, "image/png", png);
            return new Call(
                    sent,
                    System.nanoTime(),
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            return new Call(sent, System.nanoTime(), 0, "", e.toString());
        }
    }
}
