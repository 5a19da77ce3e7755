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
     * Keeps the newest.
     *
     * @return whether nothing is worked on: then the caller has to see to it that work begins with {@link #take}
     */
    synchronized boolean offer(T newest) {
        if (closed) {
            return false;
        }
        waiting = newest;
        boolean begins = !busy;
        busy = true;
        return begins;
    }

    /**
     * The work begins.
     *
     * @return what it is done on: the newest up to now; empty when there is nothing to do
     */
    synchronized Optional<T> take() {
        Optional<T> newest = Optional.ofNullable(waiting);
        waiting = null;
        return newest;
    }

    /**
     * The work that was going on has ended.
     *
     * @return whether another waits: then the caller has to see to it that work begins with {@link #take}
     */
    synchronized boolean done() {
        busy = waiting != null;
        return busy;
    }

    /** Nothing more starts. */
    synchronized void close() {
        closed = true;
        waiting = null;
    }
}
