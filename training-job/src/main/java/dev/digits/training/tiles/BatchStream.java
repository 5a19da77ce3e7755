package dev.digits.training.tiles;

import dev.digits.training.augment.Augmentation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The batches of one epoch, made on a thread of their own a few ahead of the step that wants them. */
public final class BatchStream implements AutoCloseable {

    private static final int AHEAD = 4;

    private final BatchMaker maker;
    private final int epoch;
    private final int[] order;
    private final Augmentation augmentation;
    private final ExecutorService worker;
    private final Deque<Future<Batch>> waiting = new ArrayDeque<>();
    private int started;

    /** @param epoch from 0, counted through both phases */
    public BatchStream(BatchMaker maker, int epoch, Augmentation augmentation) {
        this.maker = maker;
        this.epoch = epoch;
        this.order = maker.order(epoch);
        this.augmentation = augmentation;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "batches");
            thread.setDaemon(true);
            return thread;
        });
    }

    public boolean hasNext() {
        return started < maker.batches() || !waiting.isEmpty();
    }

    /** @throws IllegalStateException if a batch could not be made, with the reason as its cause */
    public Batch next() throws InterruptedException {
        while (started < maker.batches() && waiting.size() < AHEAD) {
            int number = started++;
            waiting.add(worker.submit(() -> maker.batch(epoch, order, number, augmentation)));
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
