package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * One version of the reader at work: a bounded queue of strips and tiles of all callers, and worker threads, which
 * share the weights.
 *
 * <p>A free worker takes the oldest item and the next ones of its shape, up to the largest batch, and does not wait for
 * more: alone, an item is scored at once; under load, items share a forward pass.
 */
public final class ReaderScorer implements AutoCloseable {

    private final Manifest manifest;
    private final WorkQueue queue;
    private final List<ScoringWorker> workers;
    private final ScoringMetrics metrics;

    private ReaderScorer(Manifest manifest, WorkQueue queue, List<ScoringWorker> workers, ScoringMetrics metrics) {
        this.manifest = manifest;
        this.queue = queue;
        this.workers = workers;
        this.metrics = metrics;
    }

    /**
     * Starts the workers of one version; returns when they can score without delay.
     *
     * @param networks loaded; they belong to the workers from now on
     * @throws RuntimeException or an Error when the networks fail or a thread cannot be made; the workers have ended or will at
     *     once, and with the last of them the memory is freed
     */
    public static ReaderScorer start(Networks networks, ScoringLimits limits, ScoringMetrics metrics) {
        Manifest manifest = networks.manifest();
        WorkQueue queue = new WorkQueue(limits);
        List<ScoringWorker> workers = new ArrayList<>();
        workers.add(new ScoringWorker(networks, queue, limits, metrics));
        while (workers.size() < limits.workers()) {
            workers.add(new ScoringWorker(networks.share(), queue, limits, metrics));
        }
        try {
            startAll(workers);
            workers.forEach(ReaderScorer::await);
            return new ReaderScorer(manifest, queue, workers, metrics);
        } catch (RuntimeException | Error e) {
            queue.close();
            throw e;
        }
    }

    private static void startAll(List<ScoringWorker> workers) {
        int started = 0;
        try {
            for (; started < workers.size(); started++) {
                Thread thread = new Thread(workers.get(started), "scorer-" + started);
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            workers.subList(started, workers.size()).forEach(ScoringWorker::giveUp);
        }
    }

    /**
     * Queues an item; its sink is told the scores, or is told that there are none.
     *
     * @return false when too much is waiting, or the scorer is closed; the sink then hears nothing
     */
    public boolean offer(PendingWork work) {
        boolean queued = queue.offer(work);
        if (!queued) {
            metrics.of(work.shape().stage()).refused();
        }
        return queued;
    }

    /** What scores here. */
    public Manifest manifest() {
        return manifest;
    }

    /** Items of a stage that wait. */
    public int queueLength(Stage stage) {
        return queue.length(stage);
    }

    /** How the workers fare. */
    public WorkerState workers() {
        return new WorkerState(
                (int) workers.stream().filter(worker -> !worker.hasEnded()).count(),
                workers.size(),
                workers.stream().mapToInt(ScoringWorker::failuresInARow).max().orElse(0));
    }

    /** Whether all workers have ended, and with them the memory is freed. */
    public boolean hasEnded() {
        return workers.stream().allMatch(ScoringWorker::hasEnded);
    }

    /** Takes in no more. The workers score what waits, free the native memory and end; this does not wait for them. */
    @Override
    public void close() {
        queue.close();
    }

    private static void await(ScoringWorker worker) {
        try {
            worker.ready().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
