package dev.digits.inference.batching;

import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * One version of the reader at work: a bounded queue of strips and tiles of all callers, and worker threads with networks
 * of their own.
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
     * @param workers not started yet
     * @param queue theirs
     * @throws DamagedModelException when the version cannot be served; the workers have ended or will at once, after this
     *     as after any other failure
     */
    static ReaderScorer start(List<ScoringWorker> workers, WorkQueue queue, ScoringMetrics metrics)
            throws DamagedModelException {
        try {
            for (int i = 0; i < workers.size(); i++) {
                Thread thread = new Thread(workers.get(i), "scorer-" + i);
                thread.setDaemon(true);
                thread.start();
            }
            for (ScoringWorker worker : workers) {
                await(worker);
            }
            return new ReaderScorer(await(workers.get(0)), queue, workers, metrics);
        } catch (DamagedModelException | RuntimeException | Error e) {
            queue.close();
            throw e;
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

    /** Takes in no more. The workers score what waits, free the native memory and end; this does not wait for them. */
    @Override
    public void close() {
        queue.close();
    }

    private static Manifest await(ScoringWorker worker) throws DamagedModelException {
        try {
            return worker.ready().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DamagedModelException damaged) {
                throw damaged;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
