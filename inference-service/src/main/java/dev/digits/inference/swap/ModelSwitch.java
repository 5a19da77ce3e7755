package dev.digits.inference.swap;

import dev.digits.inference.config.SwapLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.serving.PreparedVersion;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.model.store.StoredVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Puts versions in service: prepares the new one beside the old ({@link Preparation}), then swaps. For one thread at a time.
 *
 * <h2>Failure semantics</h2>
 *
 * Whatever fails, what is in service stays in service: a damaged version, a lack of memory, a store that cannot be read
 * or is gone. The reason is kept in {@link Damages} until a look finds it gone. A version that could not be loaded is
 * tried again when its manifest has changed, and now and then ({@link Refusals}); one that the store no longer wants is no longer refused
 * after that pause, unless it is damaged. While nothing is in service and the
 * store offers nothing that can be, the bundled version is.
 */
@Singleton
public class ModelSwitch {

    private static final Logger LOG = Logger.getLogger(ModelSwitch.class);

    private static final String BUNDLED = "bundled";

    private final ModelStore store;
    private final ModelFiles bundled;
    private final ModelInService service;
    private final Damages damages;
    private final Preparation preparation;
    private final Lifecycles lifecycles;
    private final ScoringMetrics metrics;
    private final SwapLimits limits;
    private final Refusals refusals;

    /** A switch that has not looked yet. */
    public ModelSwitch(
            ModelStore store,
            ModelFiles bundled,
            ModelInService service,
            Damages damages,
            Preparation preparation,
            Lifecycles lifecycles,
            ScoringMetrics metrics,
            SwapLimits limits,
            Clock clock) {
        this.store = store;
        this.bundled = bundled;
        this.service = service;
        this.damages = damages;
        this.preparation = preparation;
        this.lifecycles = lifecycles;
        this.metrics = metrics;
        this.limits = limits;
        refusals = new Refusals(clock);
    }

    /** Looks at the store once and serves what it wants served. */
    public synchronized void followStore() {
        Map<String, String> found = new HashMap<>();
        try {
            serveFirst(plan(found), found);
        } catch (IOException | UncheckedIOException e) {
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
     * @throws RuntimeException or an Error when the networks fail; nothing has changed then
     */
    public synchronized Manifest activate(String version)
            throws NoSuchVersionException, DamagedModelException, IOException {
        if (store.find(version).isEmpty() && isBundled(version)) {
            store.adopt(bundled);
        }
        if (service.isServing(version)) {
            store.activate(version);
        } else {
            PreparedVersion prepared = prepare(store.require(version));
            try {
                store.activate(version);
            } catch (IOException | NoSuchVersionException | DamagedModelException | RuntimeException e) {
                prepared.scorer().close();
                lifecycles.enter(version, new Lifecycle.Discovered());
                throw e;
            }
            put(prepared);
            refusals.remove(version);
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
        List<String> names = versions.stream().map(StoredVersion::version).toList();
        refusals.keepOnly(Stream.concat(Stream.of(BUNDLED), names.stream()).toList());
        lifecycles.keepOnly(names);
        refusals.passed().forEach(lifecycles::forgetRefused);
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
            if (service.isServing(candidate.version())
                    || serve(candidate.version(), candidate.files(), candidate.manifest(), found)) {
                return;
            }
        }
    }

    private void serveBundled(Map<String, String> found) {
        try {
            serve(BUNDLED, bundled, bundled.manifest(), found);
        } catch (DamagedModelException e) {
            found.put(BUNDLED, e.getMessage());
        }
    }

    private boolean serve(String name, ModelFiles files, Manifest manifest, Map<String, String> found) {
        Optional<String> refusal = refusals.standing(name, manifest).or(() -> load(name, files, manifest));
        refusal.ifPresent(reason -> found.put(name, reason));
        return refusal.isEmpty();
    }

    /** Serves a version; tells why when it cannot be. */
    private Optional<String> load(String name, ModelFiles files, Manifest manifest) {
        try {
            put(prepare(manifest.version(), files));
            refusals.remove(name);
            return Optional.empty();
        } catch (DamagedModelException e) {
            return Optional.of(refuse(name, manifest, e));
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "event=model-load-failed version=%s", name);
            return Optional.of(refuse(name, manifest, e));
        }
    }

    private String refuse(String name, Manifest manifest, Throwable cause) {
        String reason = Progress.reason(cause);
        refusals.add(name, manifest, reason, !(cause instanceof DamagedModelException));
        return reason;
    }

    /** Prepares a version of the store; that it cannot be loaded is remembered as after a look. */
    private PreparedVersion prepare(StoredVersion stored) throws DamagedModelException {
        try {
            return prepare(stored.version(), stored.files());
        } catch (DamagedModelException | RuntimeException | Error e) {
            if (stored instanceof StoredVersion.Valid valid) {
                refuse(valid.version(), valid.manifest(), e);
            }
            throw e;
        }
    }

    /** At most two versions are in memory: the one in service and the one that is prepared. */
    private PreparedVersion prepare(String version, ModelFiles files) throws DamagedModelException {
        try {
            service.makeRoom(limits.drainTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while earlier versions ended", e);
        }
        return preparation.prepare(version, files);
    }

    private void put(PreparedVersion prepared) {
        service.put(prepared);
        metrics.swapped();
        LOG.infof("event=model-serves version=%s", prepared.version());
    }
}
