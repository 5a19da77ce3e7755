package dev.digits.gateway.live;

import java.util.Optional;

/**
 * At most one thing is worked on and at most one waits; a newer one takes the place of the one that waits, which is
 * forgotten. Thread-safe.
 *
 * @param <T> what is worked on
 */
final class LatestWins<T> {
    private boolean busy;
    private boolean closed;
    private T waiting;

    /**
     * Takes the newest.
     *
     * @return it, when its work may start now
     */
    synchronized Optional<T> offer(T newest) {
        if (closed) {
            return Optional.empty();
        }
        if (busy) {
            waiting = newest;
            return Optional.empty();
        }
        busy = true;
        return Optional.of(newest);
    }

    /**
     * The work that was going on has ended.
     *
     * @return the one whose work starts now, if any waits
     */
    synchronized Optional<T> done() {
        Optional<T> next = Optional.ofNullable(waiting);
        waiting = null;
        busy = next.isPresent();
        return next;
    }

    /** Nothing more starts. */
    synchronized void close() {
        closed = true;
        waiting = null;
    }
}
