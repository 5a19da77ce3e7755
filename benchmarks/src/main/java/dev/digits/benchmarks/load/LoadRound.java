package dev.digits.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends all drawings once, in order, by some clients at a time; each sends its next one when it has its answer. */
final class LoadRound {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
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

    private List<Reading> sendAll(URI gateway, AtomicInteger next, long start) throws InterruptedException {
        List<Reading> readings = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < drawings.size(); i = next.getAndIncrement()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                break;
            }
            readings.add(send(gateway, drawings.get(i)));
        }
        return readings;
    }

    private Reading send(URI gateway, KnownDrawing drawing) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/recognitions"))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(drawing.png()))
                .build();
        long start = System.nanoTime();
        Reading.Outcome outcome;
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            outcome = answer.statusCode() != 200
                    ? Reading.Outcome.FAILED
                    : JsonText.first(answer.body(), "text").orElse("").equals(drawing.text())
                            ? Reading.Outcome.RIGHT
                            : Reading.Outcome.WRONG;
        } catch (IOException e) {
            // counted in the table, where a failure belongs
            outcome = Reading.Outcome.FAILED;
        }
        return new Reading(outcome, (System.nanoTime() - start) / 1e6);
    }
}
