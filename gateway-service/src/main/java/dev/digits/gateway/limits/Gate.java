package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a bounded number of recognitions through at once, over all requests and live connections, and a bounded number of
 * bytes. A place is held from before the body is read until the answer is there, so the gate bounds memory as well as
 * load. Nobody waits: who finds it full is told to come back.
 */
@Singleton
public final class Gate {
    private static final int KIB = 1024;

    private final int places;
    private final long retryAfterSeconds;
    private final Semaphore free;
    private final Semaphore freeKibibytes;

    Gate(GatewayConfig config, MeterRegistry meters) {
        requireRoomForABody(config.limits());
        this.places = config.limits().maxInFlight();
        this.retryAfterSeconds = Math.max(1, config.limits().retryAfter().toSeconds());
        this.free = new Semaphore(places);
        this.freeKibibytes = new Semaphore(kibibytes(config.limits().maxBytesInFlight()));
        meters.gauge("digits.recognitions.in.flight", free, s -> places - s.availablePermits());
    }

    /**
     * Runs work that ends with a future, holding a place until that is done.
     *
     * @param bytes size of the body that the work reads or holds
     * @throws ProblemException {@link ProblemType#TOO_BUSY} when no place is free
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller holds the future itself
    public <T> CompletableFuture<T> pass(long bytes, Supplier<CompletableFuture<T>> work) {
        int size = kibibytes(bytes);
        enter(size);
        CompletableFuture<T> result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            leave(size);
            throw e;
        }
        result.whenComplete((answer, failure) -> leave(size));
        return result;
    }

    private void enter(int size) {
        if (!free.tryAcquire()) {
            throw full();
        }
        if (!freeKibibytes.tryAcquire(size)) {
            free.release();
            throw full();
        }
    }

    private void leave(int size) {
        freeKibibytes.release(size);
        free.release();
    }

    private ProblemException full() {
        return Problem.of(
                        ProblemType.TOO_BUSY,
                        "This gateway is reading as many drawings as it can hold. Try again in " + retryAfterSeconds
                                + " s.")
                .retryAfter(retryAfterSeconds)
                .exception();
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
