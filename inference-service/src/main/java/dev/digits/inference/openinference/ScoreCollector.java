package dev.digits.inference.openinference;

import dev.digits.inference.work.ScoreSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects the scores of a request's pictures, whose ids are their places in it. */
final class ScoreCollector implements ScoreSink {

    private final float[][] rows;
    private final AtomicInteger missing;
    private final CompletableFuture<float[][]> all;

    /** @param all done with a row of scores for each picture; when it is done before that, nobody waits any more */
    ScoreCollector(int pictures, CompletableFuture<float[][]> all) {
        rows = new float[pictures][];
        missing = new AtomicInteger(pictures);
        this.all = all;
    }

    @Override
    public boolean isWaiting() {
        return !all.isDone();
    }

    @Override
    public void scored(int id, float[] logProbabilities) {
        rows[id] = logProbabilities;
        if (missing.decrementAndGet() == 0) {
            all.complete(rows);
        }
    }

    @Override
    public void failed(int id) {
        all.completeExceptionally(
                new InferenceFaultException(Fault.FAILED, "scoring failed; the service's log says why"));
    }
}
