package dev.digits.inference.config;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock for pauses: it goes on evenly from the time of its start, whoever sets the machine's clock. */
final class MonotonicClock extends Clock {

    private final Instant start;
    private final long startNanos;
    private final ZoneId zone;

    /** @param zone of dates, which has no effect on instants */
    MonotonicClock(ZoneId zone) {
        this(Instant.now(), System.nanoTime(), zone);
    }

    private MonotonicClock(Instant start, long startNanos, ZoneId zone) {
        this.start = start;
        this.startNanos = startNanos;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MonotonicClock(start, startNanos, other);
    }
}
