package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.model.NetworkEngine;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Makes a scorer of a version's files. */
@Singleton
public class ScorerFactory {

    private final Networks.Loader loader;
    private final ScoringLimits limits;
    private final ScoringMetrics metrics;

    /** A factory that loads real networks. */
    @Inject
    public ScorerFactory(NetworkEngine engine, ScoringLimits limits, ScoringMetrics metrics) {
        this(files -> Networks.load(files, engine), limits, metrics);
    }

    /** A factory whose networks come from elsewhere. */
    public ScorerFactory(Networks.Loader loader, ScoringLimits limits, ScoringMetrics metrics) {
        this.loader = loader;
        this.limits = limits;
        this.metrics = metrics;
    }

    /**
     * Loads a version once for each worker, checks it and warms it; returns when it can score without delay.
     *
     * @throws DamagedModelException when its files are not what they must be
     * @throws RuntimeException or an Error when the networks fail for another reason, such as a lack of memory or natives
     *     that do not load. Nothing is left behind after any of these
     */
    public ReaderScorer start(ModelFiles files) throws DamagedModelException {
        WorkQueue queue = new WorkQueue(limits);
        List<ScoringWorker> workers = Stream.generate(() -> new ScoringWorker(files, loader, queue, limits, metrics))
                .limit(limits.workers())
                .toList();
        return ReaderScorer.start(workers, queue, metrics);
    }
}
