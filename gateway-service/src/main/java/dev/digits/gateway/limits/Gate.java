package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a bounded number of recognitions through at once, over all requests and live connections. A place is held from
 * before the body is read until the answer is there, so it bounds memory as well as load. Nobody waits: who finds it full
 * is told to come back.
 */
@Singleton
public final class Gate {
    private final int places;
    private final long retryAfterSeconds;
    private final Semaphore free;

    Gate(GatewayConfig config, MeterRegistry meters) {
        this.places = config.limits().maxInFlight();
        this.retryAfterSeconds = Math.max(1, config.limits().retryAfter().toSeconds());
        this.free = new Semaphore(places);
        meters.gauge("digits.recognitions.in.flight", free, s -> places - s.availablePermits());
    }

    /**
     * Runs work that ends with a future, holding a place until that is done.
     *
     * @throws dev.digits.gateway.problem.ProblemException {@link ProblemType#TOO_BUSY} when no place is free
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the caller holds the future itself
    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> work) {
        if (!free.tryAcquire()) {
            throw Problem.of(
                            ProblemType.TOO_BUSY,
                            "This gateway reads " + places + " drawings at once and all places are taken. Try again in "
                                    + retryAfterSeconds + " s.")
                    .retryAfter(retryAfterSeconds)
                    .exception();
        }
        CompletableFuture<T> result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            free.release();
            throw e;
        }
        result.whenComplete((answer, failure) -> free.release());
        return result;
    }
}
