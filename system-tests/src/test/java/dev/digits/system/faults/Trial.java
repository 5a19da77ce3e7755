package dev.digits.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.RunningSystem;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Has calls made while a fault lasts and holds the system to its promise: nothing wrong is answered, who fails is told which service is
 * away, no call lasts longer than its deadline, and five seconds after the end of the cause all is well.
 *
 * @param request what is sent by every client
 * @param right part of each right answer
 * @param deadline of one call
 */
public record Trial(SteadyLoad.Request request, String right, Duration deadline) {
    private static final int CLIENTS = 3;
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /** For the way to the gateway and back, and for waiting for a place in it. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    /** Between calls of clients who have waited for none before. */
    private static final Duration BETWEEN_OTHERS = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TEXT = "407";

    /** Recognitions, whose deadline is the gateway's default. */
    public static Trial ofReading(URI gateway) throws IOException {
        URI recognitions = gateway.resolve("/api/v1/recognitions");
        byte[] drawing = DigitCanvas.of(TEXT).png();
        return new Trial(
                () -> Http.post(recognitions, "image/png", drawing),
                "\"text\":\"" + TEXT + "\"",
                Duration.ofSeconds(10));
    }

    /** Lists of models, whose deadline is the gateway's default. */
    static Trial ofModels(RunningSystem system) {
        URI models = system.gateway().resolve("/api/v1/models");
        return new Trial(() -> Http.get(models), "\"serving\":true", Duration.ofSeconds(5));
    }

    /**
     * Makes a fault happen and checks the promise. Prints what was seen.
     *
     * @param away names one of which each failure gives; empty: no call fails
     */
    void of(Fault fault, Set<String> away, Duration lasts) throws Exception {
        SteadyLoad load = SteadyLoad.start(request, CLIENTS);
        long begun;
        long ended;
        long recovered;
        try (load) {
            long start = System.nanoTime();
            await("it answers before").atMost(PATIENCE).until(() -> load.readsAfter(start));
            begun = System.nanoTime();
            fault.begin().take();
            try {
                Thread.sleep(lasts.toMillis());
            } finally {
                fault.end().take();
            }
            ended = System.nanoTime();
            recovered = awaitRecovery(load, ended, fault);
            await("and goes on").atMost(PATIENCE).until(() -> load.readsAfter(recovered));
        }
        print(fault, load.calls(call -> call.came() > begun), ended - begun, recovered - ended);
        Duration longest = fault.isOfTheGateway() ? deadline.plus(SLACK).plus(lasts) : deadline.plus(SLACK);
        assertThat(load.calls(call -> call.read() && !call.body().contains(right)))
                .isEmpty();
        assertThat(load.calls(call -> !call.read() && !isTold(call, away))).isEmpty();
        assertThat(load.calls(call -> !call.read() && call.sent() > ended + RECOVERY.toNanos()))
                .isEmpty();
        assertThat(load.calls(call -> call.came() > begun && call.came() - call.sent() > longest.toNanos()))
                .isEmpty();
    }

    /** Waits until a call is read that was sent after the end of the fault, and says when it was. */
    private static long awaitRecovery(SteadyLoad load, long ended, Fault fault) {
        AtomicLong next = new AtomicLong(ended + BETWEEN_OTHERS.toNanos());
        await("it answers again after: " + fault.title())
                .atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (System.nanoTime() > next.get()) {
                        next.addAndGet(BETWEEN_OTHERS.toNanos());
                        load.sendOneMore();
                    }
                    return load.readsAfter(ended);
                });
        return System.nanoTime();
    }

    /** The same for recognitions, of which each failure names what the fault takes away. */
    public void of(Fault fault, Duration lasts) throws Exception {
        of(fault, fault.away(), lasts);
    }

    private static boolean isTold(Call failed, Set<String> away) {
        if (failed.status() == 0) {
            return away.contains(Fault.GATEWAY);
        }
        if (failed.status() == 503 && failed.body().isEmpty()) {
            return away.contains(Fault.ENDING_GATEWAY);
        }
        return Set.of(503, 504).contains(failed.status())
                && failed.mediaType().startsWith("application/problem+json")
                && away.stream().anyMatch(name -> failed.body().contains("\"service\":\"" + name + "\""));
    }

    private static void print(Fault fault, List<Call> calls, long lasted, long recovery) {
        System.out.printf(
                "%s for %d ms: %d calls, by status %s, the longest %d ms; answers again %d ms after its end%n",
                fault.title(),
                TimeUnit.NANOSECONDS.toMillis(lasted),
                calls.size(),
                calls.stream().collect(Collectors.groupingBy(Call::status, Collectors.counting())),
                TimeUnit.NANOSECONDS.toMillis(calls.stream()
                        .mapToLong(call -> call.came() - call.sent())
                        .max()
                        .orElse(0)),
                TimeUnit.NANOSECONDS.toMillis(recovery));
    }
}
