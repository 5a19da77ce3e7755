package dev.digits.inference.batching;

import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Scores a worker's batches and tells their sinks.
 *
 * <h2>Failure semantics</h2>
 *
 * Nothing is thrown. Whatever a forward pass throws, a lack of heap or of native memory too, fails the items of its batch
 * and no others; the next batch is scored as if nothing had happened. A sink that throws loses its own item.
 */
final class BatchScorer {

    private static final Logger LOG = Logger.getLogger(BatchScorer.class);

    private final ForwardPass forwardPass;
    private final AtomicInteger failuresInARow;
    private final ScoringMetrics metrics;

    /** @param failuresInARow where batches are counted that failed since one was scored */
    BatchScorer(ForwardPass forwardPass, AtomicInteger failuresInARow, ScoringMetrics metrics) {
        this.forwardPass = forwardPass;
        this.failuresInARow = failuresInARow;
        this.metrics = metrics;
    }

    /** Scores what is still wanted of a batch, all of one shape. */
    void score(List<PendingWork> batch) {
        BatchShape shape = batch.get(0).shape();
        List<PendingWork> wanted = batch;
        int answered = 0;
        try {
            wanted = batch.stream()
                    .filter(work -> new GuardedSink(work.sink()).isWaiting())
                    .toList();
            if (wanted.isEmpty()) {
                return;
            }
            float[][] rows = forwardPass.score(
                    shape, wanted.stream().map(PendingWork::pixels).toArray(byte[][]::new));
            failuresInARow.set(0);
            metrics.of(shape.stage()).scored(rows.length);
            for (; answered < rows.length; answered++) {
                answer(wanted.get(answered), rows[answered]);
            }
        } catch (Throwable e) {
            fail(shape, wanted.subList(answered, wanted.size()), e);
        }
    }

    private void answer(PendingWork work, float[] logProbabilities) {
        metrics.of(work.shape().stage()).answered(Duration.ofNanos(System.nanoTime() - work.arrivedNanos()));
        new GuardedSink(work.sink()).scored(work.id(), logProbabilities);
    }

    private void fail(BatchShape shape, List<PendingWork> batch, Throwable cause) {
        failuresInARow.incrementAndGet();
        metrics.of(shape.stage()).failed(batch.size());
        batch.forEach(work -> new GuardedSink(work.sink()).failed(work.id()));
        LOG.errorf(
                cause,
                "event=scoring-failed stage=%s width=%d items=%d",
                shape.stage().items(),
                shape.width(),
                batch.size());
    }
}
