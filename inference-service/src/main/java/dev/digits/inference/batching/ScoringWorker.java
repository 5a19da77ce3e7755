package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.PendingWork;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One thread's work: warm the networks, score batches until the queue is closed and empty, free them. When the last worker dies
 * before its time, those who wait are told.
 */
final class ScoringWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(ScoringWorker.class);

    private final Networks networks;
    private final WorkQueue queue;
    private final ScoringLimits limits;
    private final ScoringMetrics metrics;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile boolean ended;

    /** @param networks its own handle, which it closes at its end */
    ScoringWorker(Networks networks, WorkQueue queue, ScoringLimits limits, ScoringMetrics metrics) {
        this.networks = networks;
        this.queue = queue;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Done when the worker takes work; failed when the networks cannot be warmed. */
    CompletableFuture<Void> ready() {
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

    /** Instead of running: frees the networks. */
    void giveUp() {
        networks.close();
        ended = true;
        queue.leave();
    }

    @Override
    public void run() {
        metrics.workerBegan();
        try (networks) {
            ForwardPass forwardPass = new ForwardPass(networks);
            forwardPass.warmUp(limits);
            BatchScorer scorer = new BatchScorer(forwardPass, failuresInARow, metrics);
            ready.complete(null);
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
