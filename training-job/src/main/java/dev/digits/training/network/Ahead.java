package dev.digits.training.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Things that are made on a thread of their own, a few ahead of the one that is wanted.
 *
 * @param <T> what is made
 */
public final class Ahead<T> implements AutoCloseable {

    private static final int AHEAD = 4;

    private final IntFunction<T> maker;
    private final int count;
    private final ExecutorService worker;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();
    private int started;

    /**
     * @param maker makes the thing of a number, from 0; what it makes depends on the number alone
     * @param count how many things there are
     */
    public Ahead(IntFunction<T> maker, int count) {
        this.maker = maker;
        this.count = count;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "batches");
            thread.setDaemon(true);
            return thread;
        });
    }

    public boolean hasNext() {
        return started < count || !waiting.isEmpty();
    }

    /**
     * The next thing, in the order of the numbers.
     *
     * @throws IllegalStateException if it could not be made, with the reason as its cause
     */
    public T next() throws InterruptedException {
        while (started < count && waiting.size() < AHEAD) {
            int number = started++;
            waiting.add(worker.submit(() -> maker.apply(number)));
        }
        try {
            return waiting.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a training batch could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
