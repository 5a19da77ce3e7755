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

/** Clients that send the same request, one call after another, until they are stopped; every answer is kept. */
public final class SteadyLoad implements AutoCloseable {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(40);
    /** Between calls of one client after a call that was not read, so that a system whose services start is not hammered. */
    private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

    private final Request request;
    private final Duration pause;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    /** What is sent. */
    @FunctionalInterface
    public interface Request {
        /** Sends it and waits for the answer. */
        HttpResponse<String> send() throws IOException;
    }

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
        /** It was answered with what was asked for, such as a reading. */
        public boolean read() {
            return status == 200;
        }

        /** It was under way at a moment of {@link System#nanoTime}. */
        public boolean underWay(long moment) {
            return sent <= moment && moment <= came;
        }
    }

    private SteadyLoad(Request request, Duration pause) {
        this.request = request;
        this.pause = pause;
    }

    /** Starts a number of clients that have a drawing read. */
    public static SteadyLoad start(URI gateway, byte[] png, int clients) {
        return start(drawing(gateway, png), clients);
    }

    /** The same, each of whom waits for a time before its next call, so that others have the processors. */
    public static SteadyLoad start(URI gateway, byte[] png, int clients, Duration pause) {
        return start(drawing(gateway, png), clients, pause);
    }

    /** Starts a number of clients. */
    public static SteadyLoad start(Request request, int clients) {
        return start(request, clients, Duration.ZERO);
    }

    private static Request drawing(URI gateway, byte[] png) {
        URI recognitions = gateway.resolve("/api/v1/recognitions");
        return () -> Http.post(recognitions, "image/png", png);
    }

    private static SteadyLoad start(Request request, int clients, Duration pause) {
        SteadyLoad load = new SteadyLoad(request, pause);
        for (int i = 0; i < clients; i++) {
            load.clients.execute(load::send);
        }
        return load;
    }

    /** Sends one call more and does not wait for it: that of a client who waits for none of the calls before. */
    public void sendOneMore() {
        clients.execute(() -> calls.add(call()));
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
                Thread.sleep((call.read() ? pause : AFTER_FAILURE).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Call call() {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = request.send();
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
