package dev.digits.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A place behind the {@link Gate}, for one recognition; to be given back by closing it. */
public final class Place implements AutoCloseable {
    private static final String KEY = Place.class.getName();

    private final Runnable giveBack;
    private final long waitedNanos;
    private final CompletableFuture<Void> returned = new CompletableFuture<>();

    Place(long waitedNanos, Runnable giveBack) {
        this.waitedNanos = waitedNanos;
        this.giveBack = giveBack;
    }

    /** The place that a request holds; empty when it came by an address at which none is given. */
    public static Optional<Place> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void hold(RoutingContext request) {
        request.put(KEY, this);
    }

    /** What is left of a caller's time after waiting for the place. */
    public Duration remaining(Duration time) {
        return time.minusNanos(waitedNanos);
    }

    /**
     * Has something done when it is given back, by the thread that does so; at once when it has been. A request's place is given back when
     * its caller has gone, and {@link RoutingContext#addEndHandler} tells that to nobody who comes too late or by another thread than the
     * request's event loop.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the action is the end of it
    public void whenGivenBack(Runnable action) {
        returned.thenRun(action);
    }

    /** Gives it back; doing it again changes nothing. */
    @Override
    public void close() {
        if (returned.complete(null)) {
            giveBack.run();
        }
    }
}
