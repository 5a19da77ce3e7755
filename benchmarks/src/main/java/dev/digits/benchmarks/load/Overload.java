package dev.digits.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much of its capacity a system keeps when ten times as many clients ask as it can carry, none of whom heeds
 * {@code Retry-After}: each sends its next drawing as soon as it has an answer or a refusal. Rounds with few and with many clients
 * take turns. Arguments: address of the gateway, folder of drawings, seconds a round, rounds.
 */
public final class Overload {
    private static final int FEW = 16;
    private static final int MANY = 320;
    private static final int DRAWINGS = 100;

    /** The gateway's deadline of one recognition. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final Duration GIVE_UP = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(GIVE_UP)
            .build();
    private final URI address;
    private final List<KnownDrawing> drawings;
    private final Duration time;
    private final AtomicInteger next = new AtomicInteger();

    private Overload(URI gateway, List<KnownDrawing> drawings, Duration time) {
        this.address = gateway.resolve("/api/v1/recognitions");
        this.drawings = drawings;
        this.time = time;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Overload load = new Overload(
                URI.create(args[0]),
                KnownDrawing.some(Path.of(args[1]), DRAWINGS),
                Duration.ofSeconds(Long.parseLong(args[2])));
        load.round(FEW); // not counted: Java compiles what runs often
        AnswerCount few = new AnswerCount();
        AnswerCount many = new AnswerCount();
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            few.add(load.round(FEW));
            many.add(load.round(MANY));
        }
        System.out.printf(Locale.ROOT, "%7s %9s %11s %8s %6s%n", "clients", "good/s", "refused/s", "failed", "late");
        print(FEW, few);
        print(MANY, many);
        System.out.printf(
                Locale.ROOT, "share of the capacity kept: %.2f%n", many.goodPerSecond() / few.goodPerSecond());
    }

    private static void print(int clients, AnswerCount count) {
        System.out.printf(
                Locale.ROOT,
                "%7d %9.1f %11.1f %8d %6d%n",
                clients,
                count.goodPerSecond(),
                count.refusedPerSecond(),
                count.failed(),
                count.late());
    }

    private AnswerCount round(int clients) {
        AnswerCount count = new AnswerCount();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        CompletableFuture<?>[] all = new CompletableFuture<?>[clients];
        for (int i = 0; i < clients; i++) {
            all[i] = keepAsking(count, end);
        }
        CompletableFuture.allOf(all).join();
        count.lasted(Duration.ofNanos(System.nanoTime() - start));
        return count;
    }

    private CompletableFuture<Void> keepAsking(AnswerCount count, long end) {
        if (System.nanoTime() >= end) {
            return CompletableFuture.completedFuture(null);
        }
        return ask(count).thenComposeAsync(done -> keepAsking(count, end));
    }

    private CompletableFuture<Void> ask(AnswerCount count) {
        KnownDrawing drawing = drawings.get(Math.floorMod(next.getAndIncrement(), drawings.size()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(GIVE_UP)
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(drawing.png()))
                .build();
        long sent = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).handle((answer, failure) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - sent);
            count.answered(failure == null ? answer.statusCode() : 0, took.compareTo(DEADLINE) > 0);
            return null;
        });
    }
}
