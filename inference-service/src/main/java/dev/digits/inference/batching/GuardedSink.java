package dev.digits.inference.batching;

import dev.digits.inference.work.ScoreSink;
import org.jboss.logging.Logger;

/** A sink that throws nothing, so that a fault of one caller's stream reaches neither other callers nor the worker. */
record GuardedSink(ScoreSink sink) implements ScoreSink {

    private static final Logger LOG = Logger.getLogger(GuardedSink.class);

    /** False also when the sink cannot say. */
    @Override
    public boolean isWaiting() {
        try {
            return sink.isWaiting();
        } catch (Throwable e) {
            LOG.error("event=sink-failed", e);
            return false;
        }
    }

    /** A sink that cannot take the scores is told that there are none. */
    @Override
    public void scored(int id, float[] logProbabilities) {
        try {
            sink.scored(id, logProbabilities);
        } catch (Throwable e) {
            LOG.error("event=sink-failed", e);
            failed(id);
        }
    }

    @Override
    public void failed(int id) {
        try {
            sink.failed(id);
        } catch (Throwable e) {
            LOG.error("event=sink-failed", e);
        }
    }
}
