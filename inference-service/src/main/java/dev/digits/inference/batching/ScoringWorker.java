package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.PendingWork;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One thread's work: load the networks, warm them, score batches until the queue is closed and empty, free them. The
 * networks never leave the thread. When the last worker dies before its time, those who wait are told.
 */
final class ScoringWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(ScoringWorker.class);

    private final ModelFiles files;
    private final Networks.Loader loader;
    private final WorkQueue queue;
    private final ScoringLimits limits;
    private final ScoringMetrics metrics;
    private final CompletableFuture<Manifest> ready = new CompletableFuture<>();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile boolean ended;

    ScoringWorker(
            ModelFiles files, Networks.Loader loader, WorkQueue queue, ScoringLimits limits, ScoringMetrics metrics) {
        this.files = files;
        this.loader = loader;
        this.queue = queue;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Done when the worker takes work; failed when the networks cannot be loaded. */
    CompletableFuture<Manifest> ready() {
        return ready;
    }

    /** Whether the worker takes no more. */
    boolean hasEnded() {
        return ended;
    }

    /** Batches that failed since this worker scored one. */
    int failuresInARow() {
        return failuresInARow.get();
    }

    @Override
    public void run() {
        metrics.workerBegan();
        try (Networks networks = loader.load(files)) {
            ForwardPass forwardPass = new ForwardPass(networks);
            forwardPass.warmUp(limits);
            BatchScorer scorer = new BatchScorer(forwardPass, failuresInARow, metrics);
            ready.complete(networks.manifest());
            for (List<PendingWork> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                scorer.score(batch);
            }
        } catch (Throwable e) {
            if (!ready.completeExceptionally(e)) {
                LOG.error("event=worker-ended", e);
            }
        } finally {
            metrics.workerEnded();
            ended = true;
            queue.leave().forEach(work -> new GuardedSink(work.sink()).failed(work.id()));
        }
    }
}
