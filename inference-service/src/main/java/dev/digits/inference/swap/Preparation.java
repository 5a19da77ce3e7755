package dev.digits.inference.swap;

import dev.digits.inference.batching.Networks;
import dev.digits.inference.batching.ReaderScorer;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.PreparedVersion;
import dev.digits.model.NetworkEngine;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Brings a version to where it can serve, beside the one in service: verifies its files, loads its networks once for all workers,
 * warms every worker, and compares its scores of golden inputs with those of its publication.
 *
 * <h2>Failure semantics</h2>
 *
 * Whatever fails at whatever step ends in {@link Lifecycle.Refused} with the reason, and nothing of the version stays in memory.
 * What is in service is not touched.
 */
@Singleton
public class Preparation {

    private final Networks.Loader loader;
    private final ScoringLimits limits;
    private final ScoringMetrics metrics;
    private final Lifecycles lifecycles;

    /** A preparation that loads real networks. */
    @Inject
    public Preparation(NetworkEngine engine, ScoringLimits limits, ScoringMetrics metrics, Lifecycles lifecycles) {
        this(files -> Networks.load(files, engine), limits, metrics, lifecycles);
    }

    /** A preparation whose networks come from elsewhere. */
    public Preparation(Networks.Loader loader, ScoringLimits limits, ScoringMetrics metrics, Lifecycles lifecycles) {
        this.loader = loader;
        this.limits = limits;
        this.metrics = metrics;
        this.lifecycles = lifecycles;
    }

    /**
     * Prepares a version; returns when it can score without delay.
     *
     * @param version its name, or that of the folder in which it should be
     * @throws DamagedModelException when its files are not what they must be, or its scores are not what they were
     * @throws RuntimeException or an Error when the networks fail for another reason, such as a lack of memory, a full disk or
     *     natives that do not load
     */
    public PreparedVersion prepare(String version, ModelFiles files) throws DamagedModelException {
        Progress progress = new Progress(version, lifecycles);
        try {
            return prepare(progress, files);
        } catch (DamagedModelException | RuntimeException | Error e) {
            metrics.refused();
            progress.refuse(e);
            throw e;
        }
    }

    private PreparedVersion prepare(Progress progress, ModelFiles files) throws DamagedModelException {
        Lifecycle.Discovered discovered = progress.enter(new Lifecycle.Discovered());
        Manifest manifest = files.verify();
        Lifecycle.Verified verified = progress.enter(discovered.verified());
        Networks networks = loader.load(files);
        Lifecycle.Loaded loaded = progress.enter(verified.loaded());
        try (Networks checked = networks.share()) {
            ReaderScorer scorer = ReaderScorer.start(networks, limits, metrics);
            try {
                Lifecycle.Warmed warmed = progress.enter(loaded.warmed());
                GoldenCheck.check(manifest, files, checked);
                return new PreparedVersion(scorer, progress.enter(warmed.checked()));
            } catch (DamagedModelException | RuntimeException | Error e) {
                scorer.close();
                throw e;
            }
        }
    }
}
