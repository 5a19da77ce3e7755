package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of recognitions through at once, over all requests and live connections, and a bounded number of
 * bytes. A place is held from before the body is read until the answer is written, so the gate bounds memory as well as load.
 *
 * <p>Who finds it full waits, first come first served, for a short time and with the body unread, and is then told to come back.
 * The short wait is what keeps callers who come back at once from taking the processor with their refusals: each of them is
 * refused once in that time and not a thousand times. The number of those who wait is bounded too; beyond it refusing is immediate.
 */
@Singleton
public final class Gate {
    private static final int KIB = 1024;

    private final int maxWaiting;
    private final Duration patience;
    private final long retryAfterSeconds;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int free;
    private int freeKibibytes;

    Gate(GatewayConfig config, MeterRegistry meters) {
        GatewayConfig.Limits limits = config.limits();
        requireRoomForABody(limits);
        this.free = limits.maxInFlight();
        this.freeKibibytes = kibibytes(limits.maxBytesInFlight());
        this.maxWaiting = limits.maxWaiting();
        this.patience = limits.patience();
        this.retryAfterSeconds = Math.max(1, limits.retryAfter().toSeconds());
        meters.gauge("digits.recognitions.in.flight", this, gate -> limits.maxInFlight() - gate.free());
        meters.gauge("digits.recognitions.waiting", this, Gate::waiting);
    }

    /** Someone who found the gate full. */
    private record Waiter(int kibibytes, long sinceNanos, CompletableFuture<Place> place) {}

    /**
     * Asks for a place.
     *
     * @param bytes size of the body that the work reads or holds
     * @return the place, at once or when it is free; fails with a {@link java.util.concurrent.TimeoutException} or a {@link
     *     ProblemException} when there is none; cancelling it ends the waiting
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller holds the future itself
    public CompletableFuture<Place> enter(long bytes) {
        Waiter waiter = new Waiter(kibibytes(bytes), System.nanoTime(), new CompletableFuture<>());
        synchronized (this) {
            if (waiting.isEmpty() && fits(waiter)) {
                return CompletableFuture.completedFuture(take(waiter));
            }
            if (waiting.size() >= maxWaiting) {
                return CompletableFuture.failedFuture(full());
            }
            waiting.add(waiter);
        }
        waiter.place().orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).whenComplete((place, failure) -> {
            if (failure != null) {
                giveUp(waiter);
            }
        });
        return waiter.place();
    }

    /** What a caller is told for whom there is no place. */
    public ProblemException full() {
        return Problem.of(
                        ProblemType.TOO_BUSY,
                        "This gateway is reading as many drawings as it can hold. Try again in " + retryAfterSeconds
                                + " s.")
                .retryAfter(retryAfterSeconds)
                .exception();
    }

    private synchronized int free() {
        return free;
    }

    /** Whether someone waits for a place. */
    boolean isWaitedFor() {
        return waiting() > 0;
    }

    private synchronized int waiting() {
        return waiting.size();
    }

    private boolean fits(Waiter waiter) {
        return free > 0 && freeKibibytes >= waiter.kibibytes();
    }

    private Place take(Waiter waiter) {
        free--;
        freeKibibytes -= waiter.kibibytes();
        return new Place(System.nanoTime() - waiter.sinceNanos(), () -> leave(waiter.kibibytes()));
    }

    private void leave(int kibibytes) {
        letIn(kibibytes, 1);
    }

    private void giveUp(Waiter waiter) {
        synchronized (this) {
            waiting.remove(waiter);
        }
        // those behind may be smaller
        letIn(0, 0);
    }

    private void letIn(int kibibytes, int places) {
        List<Runnable> admitted = new ArrayList<>();
        synchronized (this) {
            free += places;
            freeKibibytes += kibibytes;
            while (!waiting.isEmpty() && fits(waiting.element())) {
                Waiter next = waiting.remove();
                Place place = take(next);
                admitted.add(() -> handOver(next, place));
            }
        }
        admitted.forEach(Runnable::run);
    }

    private static void handOver(Waiter waiter, Place place) {
        if (!waiter.place().complete(place)) {
            place.close();
        }
    }

    private static void requireRoomForABody(GatewayConfig.Limits limits) {
        if (limits.maxBytesInFlight() < limits.maxBodyBytes()) {
            throw new IllegalStateException("digits.gateway.limits.max-bytes-in-flight is " + limits.maxBytesInFlight()
                    + " but must be at least limits.max-body-bytes, which is " + limits.maxBodyBytes());
        }
    }

    private static int kibibytes(long bytes) {
        return Math.toIntExact((bytes + KIB - 1) / KIB);
    }
}
