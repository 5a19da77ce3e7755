package dev.digits.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.system.DigitCanvas;
import dev.digits.system.Http;
import dev.digits.system.OwnSystem;
import dev.digits.system.RunningSystem;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slow and dying clients take nothing from others while the gateway has places left, and do not keep them out where it has none. */
@ExtendWith(OwnSystem.class)
class SlowClientsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From the end of the slow clients. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final Duration LASTS = Duration.ofSeconds(12);
    private static final int GOOD = 3;
    /** With the good ones fewer than the gateway reads at once, {@code limits.max-in-flight}. */
    private static final int SLOW = 24;
    /** More than the gateway reads at once. */
    private static final int SLOW_IN_ALL_PLACES = 40;

    private static final int TOO_BUSY = 429;

    private static final String TEXT = "407";

    private final RunningSystem system;

    SlowClientsTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource
    void goodClientsAreReadAllTheWhile(SlowClient.Manners manners) throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of(TEXT).png();
        long start = System.nanoTime();
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, GOOD)) {
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // When
            long begin = System.nanoTime();
            SlowClient slow = new SlowClient(manners, system.gateway(), drawing, begin + LASTS.toNanos());
            int requests = sendByMany(slow, SLOW);
            long end = System.nanoTime();

            // Then
            await("all places are given back").atMost(RECOVERY).until(() -> inFlight() <= GOOD);
            await("it still reads").atMost(RECOVERY).until(() -> load.readsAfter(end));
            List<Call> calls = load.calls(call -> call.came() > begin);
            System.out.printf(
                    "%s, %d clients, %d requests: %d good calls, the longest %d ms%n",
                    manners,
                    SLOW,
                    requests,
                    calls.size(),
                    TimeUnit.NANOSECONDS.toMillis(calls.stream()
                            .mapToLong(call -> call.came() - call.sent())
                            .max()
                            .orElseThrow()));
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
        }
    }

    /** A body that hardly comes loses its place to those who wait, two seconds after it has got it. */
    @ParameterizedTest
    @EnumSource(names = {"BYTE_BY_BYTE", "SILENT_IN_THE_BODY"})
    void goodClientsAreReadThoughAllPlacesAreTaken(SlowClient.Manners manners) throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of(TEXT).png();
        long start = System.nanoTime();
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, GOOD)) {
            await("it reads").atMost(SOON).until(() -> load.readsAfter(start));

            // When
            long begin = System.nanoTime();
            SlowClient slow = new SlowClient(manners, system.gateway(), drawing, begin + LASTS.toNanos());
            sendByMany(slow, SLOW_IN_ALL_PLACES);

            // Then
            List<Call> calls = load.calls(call -> call.sent() > begin && call.came() < begin + LASTS.toNanos());
            List<Call> late = calls.stream()
                    .filter(call -> call.sent() > begin + LASTS.toNanos() / 2)
                    .toList();
            System.out.printf(
                    "%s, %d clients in all places: of %d good calls %d read%n",
                    manners,
                    SLOW_IN_ALL_PLACES,
                    calls.size(),
                    calls.stream().filter(Call::read).count());
            assertThat(late).filteredOn(Call::read).isNotEmpty();
            assertThat(calls).filteredOn(call -> !call.read()).allMatch(call -> call.status() == TOO_BUSY);
        }
    }

    /** So many clients at once, until the time of each is over; returns how many requests they sent. */
    private static int sendByMany(SlowClient slow, int clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            int requests = 0;
            for (Future<Integer> client : threads.invokeAll(Collections.nCopies(clients, slow))) {
                requests += client.get();
            }
            return requests;
        } finally {
            threads.shutdownNow();
        }
    }

    private double inFlight() throws IOException {
        return Http.get(system.gateway().resolve("/q/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith("digits_recognitions_in_flight"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
