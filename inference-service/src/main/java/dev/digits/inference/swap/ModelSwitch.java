package dev.digits.inference.swap;

import dev.digits.inference.batching.TileScorer;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.serving.ModelInService;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.model.store.StoredVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Puts versions in service: loads the new one beside the old, warms it, then swaps. For one thread at a time.
 *
 * <h2>Failure semantics</h2>
 *
 * Whatever fails, what is in service stays in service: a damaged version, a store that cannot be read or is gone. The
 * reason is kept in {@link Damages} until a look finds it gone. A version that was refused is tried again when its
 * manifest has changed. While nothing is in service and the store offers nothing, the bundled version is.
 */
@Singleton
public class ModelSwitch {

    private static final Logger LOG = Logger.getLogger(ModelSwitch.class);

    private final ModelStore store;
    private final ModelFiles bundled;
    private final ModelInService service;
    private final Damages damages;
    private final ScoringLimits limits;
    private final ScoringMetrics metrics;
    private final Map<String, Refusal> refusals = new HashMap<>();

    /** A switch that has not looked yet. */
    public ModelSwitch(
            ModelStore store,
            ModelFiles bundled,
            ModelInService service,
            Damages damages,
            ScoringLimits limits,
            ScoringMetrics metrics) {
        this.store = store;
        this.bundled = bundled;
        this.service = service;
        this.damages = damages;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Looks at the store once and serves what it wants served. */
    public synchronized void followStore() {
        Map<String, String> found = new HashMap<>();
        try {
            serveFirst(plan(found), found);
        } catch (IOException e) {
            found.put("store", "cannot be read: " + e);
        }
        if (service.manifest().isEmpty()) {
            serveBundled(found);
        }
        damages.report(found);
    }

    /**
     * Serves a version, then makes it the store's active one.
     *
     * @throws NoSuchVersionException when neither the store nor the service holds it
     * @throws DamagedModelException when it cannot be served; nothing has changed then
     * @throws IOException when the store cannot be written; nothing has changed then
     */
    public synchronized Manifest activate(String version)
            throws NoSuchVersionException, DamagedModelException, IOException {
        if (store.find(version).isEmpty() && isBundled(version)) {
            store.adopt(bundled);
        }
        if (service.isServing(version)) {
            store.activate(version);
        } else {
            TileScorer scorer = TileScorer.start(store.require(version).files(), limits, metrics);
            try {
                store.activate(version);
            } catch (IOException | NoSuchVersionException | DamagedModelException e) {
                scorer.close();
                throw e;
            }
            put(scorer);
        }
        return service.manifest().orElseThrow();
    }

    private boolean isBundled(String version) {
        try {
            return bundled.manifest().version().equals(version);
        } catch (DamagedModelException e) {
            LOG.debugf("event=no-bundled-model reason=\"%s\"", e.getMessage());
            return false;
        }
    }

    private Plan plan(Map<String, String> found) throws IOException {
        Optional<String> active = store.active();
        List<StoredVersion> versions = store.list();
        refusals.keySet()
                .retainAll(versions.stream().map(StoredVersion::version).toList());
        for (StoredVersion version : versions) {
            if (version instanceof StoredVersion.Damaged damaged) {
                found.put(version.version(), damaged.damage().getMessage());
            }
        }
        active.filter(name ->
                        versions.stream().noneMatch(version -> version.version().equals(name)))
                .ifPresent(name -> found.put(ModelStore.ACTIVE, "names a version that is not there"));
        List<StoredVersion.Valid> valid = versions.stream()
                .filter(StoredVersion.Valid.class::isInstance)
                .map(StoredVersion.Valid.class::cast)
                .toList();
        return Plan.of(active, valid, service.manifest().isPresent());
    }

    private void serveFirst(Plan plan, Map<String, String> found) {
        for (StoredVersion.Valid candidate : plan.candidates()) {
            if (service.isServing(candidate.version()) || serve(candidate, found)) {
                return;
            }
        }
    }

    private boolean serve(StoredVersion.Valid candidate, Map<String, String> found) {
        Refusal known = refusals.get(candidate.version());
        if (known == null || !known.manifest().equals(candidate.manifest())) {
            try {
                put(TileScorer.start(candidate.files(), limits, metrics));
                refusals.remove(candidate.version());
                return true;
            } catch (DamagedModelException e) {
                known = new Refusal(candidate.manifest(), e.getMessage());
                refusals.put(candidate.version(), known);
            }
        }
        found.put(candidate.version(), known.reason());
        return false;
    }

    private void serveBundled(Map<String, String> found) {
        try {
            put(TileScorer.start(bundled, limits, metrics));
        } catch (DamagedModelException e) {
            found.put("bundled", e.getMessage());
        }
    }

    private void put(TileScorer scorer) {
        service.put(scorer);
        metrics.swapped();
        LOG.infof("event=model-serves version=%s", scorer.manifest().version());
    }

    /** A version whose files are what its manifest says, and which still cannot be served. */
    private record Refusal(Manifest manifest, String reason) {}
}
