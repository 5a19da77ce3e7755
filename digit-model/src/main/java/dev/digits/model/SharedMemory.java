package dev.digits.model;

import java.util.concurrent.atomic.AtomicInteger;

/** Native memory that several handles use; it is freed when the last of them is closed. Thread-safe. */
final class SharedMemory {

    private final AtomicInteger handles = new AtomicInteger(1);
    private final Runnable free;

    /** Memory with one handle. */
    SharedMemory(Runnable free) {
        this.free = free;
    }

    /** One handle more; to be asked for by one that is open. */
    SharedMemory share() {
        handles.incrementAndGet();
        return this;
    }

    /** One handle less; called once for each. */
    void close() {
        if (handles.decrementAndGet() == 0) {
            free.run();
        }
    }
}
