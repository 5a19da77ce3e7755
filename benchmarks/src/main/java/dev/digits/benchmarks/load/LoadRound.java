package dev.digits.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends all drawings once, in order, by some clients at a time; each sends its next one when it has its answer. */
final class LoadRound {
    private static final int ANSWER_WITHIN_MILLIS = 30_000;

    private final List<KnownDrawing> drawings;
    private final Duration atMost;

    /** @param atMost when it is over, what has not been sent stays unsent */
    LoadRound(List<KnownDrawing> drawings, Duration atMost) {
        this.drawings = drawings;
        this.atMost = atMost;
    }

    Measurement run(RunningSystem system, int clients) throws IOException, InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        Duration before = system.processorTime();
        long start = System.nanoTime();
        List<Reading> readings = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Reading>>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> sendAll(system.gateway(), next, start));
            }
            for (Future<List<Reading>> done : threads.invokeAll(tasks)) {
                readings.addAll(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processorMilliseconds = system.processorTime().minus(before).toNanos() / 1e6;
        return new Measurement(readings, seconds, processorMilliseconds, system.residentMebibytes());
    }

    private List<Reading> sendAll(URI gateway, AtomicInteger next, long start) {
        List<Reading> readings = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < drawings.size(); i = next.getAndIncrement()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                break;
            }
            readings.add(send(gateway, drawings.get(i)));
        }
        return readings;
    }

    private static Reading send(URI gateway, KnownDrawing drawing) {
        long start = System.nanoTime();
        Reading.Outcome outcome;
        try {
            outcome = answer(gateway.resolve("/api/v1/recognitions").toURL(), drawing.png())
                    .map(answer -> JsonText.first(answer, "text").orElse("").equals(drawing.text())
                            ? Reading.Outcome.RIGHT
                            : Reading.Outcome.WRONG)
                    .orElse(Reading.Outcome.FAILED);
        } catch (IOException e) {
            // counted in the table, where a failure belongs
            outcome = Reading.Outcome.FAILED;
        }
        return new Reading(outcome, (System.nanoTime() - start) / 1e6);
    }

    /** By the older of Java's two clients: its thread itself writes and reads, so that the measured time is the service's. */
    private static Optional<String> answer(URL url, byte[] png) throws IOException {
        HttpURLConnection call = (HttpURLConnection) url.openConnection();
        call.setConnectTimeout(ANSWER_WITHIN_MILLIS);
        call.setReadTimeout(ANSWER_WITHIN_MILLIS);
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(png.length);
        call.setRequestProperty("Content-Type", "image/png");
        try (OutputStream body = call.getOutputStream()) {
            body.write(png);
        }
        boolean good = call.getResponseCode() == HttpURLConnection.HTTP_OK;
        try (InputStream body = good ? call.getInputStream() : call.getErrorStream()) {
            // to its end, so that the connection is used again
            byte[] answer = body == null ? new byte[0] : body.readAllBytes();
            return good ? Optional.of(new String(answer, StandardCharsets.UTF_8)) : Optional.empty();
        }
    }
}
