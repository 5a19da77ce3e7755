package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * One version of the model at work: a bounded queue of tiles of all callers, and worker threads with a classifier each.
 *
 * <p>A free worker takes what is queued, up to the largest batch, and does not wait for more: alone, a tile is scored at
 * once; under load, tiles share a forward pass.
 */
public final class TileScorer implements AutoCloseable {

    private final TileQueue queue;
    private final ScoringMetrics metrics;
    private final List<Thread> workers = new ArrayList<>();
    private final Manifest manifest;

    private TileScorer(ModelFiles files, ScoringLimits limits, ScoringMetrics metrics) throws DamagedModelException {
        this.metrics = metrics;
        queue = new TileQueue(limits.queueCapacity());
        List<ScoringWorker> starting = new ArrayList<>();
        for (int i = 0; i < limits.workers(); i++) {
            ScoringWorker worker = new ScoringWorker(files, queue, limits.maxBatch(), metrics);
            starting.add(worker);
            Thread thread = new Thread(worker, "tile-scorer-" + i);
            thread.setDaemon(true);
            workers.add(thread);
            thread.start();
        }
        try {
            manifest = await(starting);
        } catch (DamagedModelException | RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    /**
     * Loads a version once for each worker, checks it and warms it; returns when it can score without delay.
     *
     * @throws DamagedModelException when it cannot be served; nothing is left behind then
     */
    public static TileScorer start(ModelFiles files, ScoringLimits limits, ScoringMetrics metrics)
            throws DamagedModelException {
        return new TileScorer(files, limits, metrics);
    }

    /**
     * Queues a tile; its sink is told the scores, or is told that there are none.
     *
     * @return false when too many tiles are waiting, or the scorer is closed; the sink then hears nothing
     */
    public boolean offer(PendingTile tile) {
        boolean queued = queue.offer(tile);
        if (!queued) {
            metrics.refused();
        }
        return queued;
    }

    /** What scores here. */
    public Manifest manifest() {
        return manifest;
    }

    /** Tiles that wait. */
    public int queueLength() {
        return queue.length();
    }

    /** Whether every worker is there to take tiles. */
    public boolean isAlive() {
        return workers.stream().allMatch(Thread::isAlive);
    }

    /** Takes no more tiles. The workers score what waits, free the native memory and end; this does not wait for them. */
    @Override
    public void close() {
        queue.close();
    }

    private static Manifest await(List<ScoringWorker> starting) throws DamagedModelException {
        try {
            starting.forEach(worker -> worker.ready().join());
            return starting.get(0).ready().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DamagedModelException damaged) {
                throw damaged;
            }
            throw e;
        }
    }
}
