package dev.digits.inference.batching;

import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.model.DigitClassifier;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * One thread's work: load the classifier, warm it, score batches until the queue is closed and empty, free it. The
 * classifier never leaves the thread.
 */
final class ScoringWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(ScoringWorker.class);

    private final ModelFiles files;
    private final TileQueue queue;
    private final int maxBatch;
    private final ScoringMetrics metrics;
    private final CompletableFuture<Manifest> ready = new CompletableFuture<>();

    ScoringWorker(ModelFiles files, TileQueue queue, int maxBatch, ScoringMetrics metrics) {
        this.files = files;
        this.queue = queue;
        this.maxBatch = maxBatch;
        this.metrics = metrics;
    }

    /** Done when the worker takes tiles; failed when the model cannot be loaded. */
    CompletableFuture<Manifest> ready() {
        return ready;
    }

    @Override
    public void run() {
        metrics.workerBegan();
        try (DigitClassifier classifier = DigitClassifier.load(files)) {
            warm(classifier);
            ready.complete(classifier.manifest());
            for (List<PendingTile> taken = queue.take(maxBatch); !taken.isEmpty(); taken = queue.take(maxBatch)) {
                score(classifier, taken.stream().filter(PendingTile::isWanted).toList());
            }
        } catch (Throwable e) {
            if (!ready.completeExceptionally(e)) {
                LOG.error("event=worker-ended", e);
            }
        } finally {
            metrics.workerEnded();
        }
    }

    /** The first pass of each batch size on each thread is slow; callers shall not wait for it. */
    private void warm(DigitClassifier classifier) {
        for (int size = 1; size <= maxBatch; size++) {
            classifier.classify(new byte[size][DigitClassifier.TILE_BYTES]);
        }
    }

    private void score(DigitClassifier classifier, List<PendingTile> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            float[][] rows =
                    classifier.classify(batch.stream().map(PendingTile::pixels).toArray(byte[][]::new));
            metrics.scored(batch.size());
            for (int i = 0; i < rows.length; i++) {
                answer(batch.get(i), rows[i]);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.errorf(e, "event=scoring-failed tiles=%d", batch.size());
            metrics.failed(batch.size());
            batch.forEach(tile -> tile.sink().failed(tile.id()));
        }
    }

    private void answer(PendingTile tile, float[] logProbabilities) {
        metrics.answered(Duration.ofNanos(System.nanoTime() - tile.arrivedNanos()));
        tile.sink().scored(tile.id(), logProbabilities);
    }
}
