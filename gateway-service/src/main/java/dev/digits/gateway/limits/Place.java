package dev.digits.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A place behind the {@link Gate}, for one recognition; to be given back by closing it. */
public final class Place implements AutoCloseable {
    private static final String KEY = Place.class.getName();

    private final Runnable giveBack;
    private final long waitedNanos;
    private final AtomicBoolean closed = new AtomicBoolean();

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

    /** Gives it back; doing it again changes nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
