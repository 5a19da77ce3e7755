package dev.digits.inference.serving;

import dev.digits.inference.batching.WorkerState;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.Manifest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The version that new streams get, and those before it that still have streams. */
@Singleton
public class ModelInService {

    private static final Logger LOG = Logger.getLogger(ModelInService.class);
    private static final long DRAIN_CHECK_MILLIS = 20;

    private final Lifecycles lifecycles;
    private Optional<ServedModel> current = Optional.empty();
    private final List<ServedModel> draining = new ArrayList<>();

    /** Nothing is in service yet. */
    public ModelInService(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    /** Takes a lease on the version in service; empty while there is none. */
    public synchronized Optional<Lease> lease() {
        return current.flatMap(ServedModel::lease);
    }

    /** The version in service; empty while there is none. */
    public synchronized Optional<Manifest> manifest() {
        return current.map(model -> model.scorer().manifest());
    }

    /** Whether the version with this name is in service. */
    public boolean isServing(String version) {
        return manifest().map(Manifest::version).equals(Optional.of(version));
    }

    /** How the workers of the version in service fare; empty while there is none. */
    public synchronized Optional<WorkerState> workers() {
        return current.map(model -> model.scorer().workers());
    }

    /** Items of a stage that wait, for all versions together. */
    public synchronized int queueLength(Stage stage) {
        return models().stream()
                .mapToInt(model -> model.scorer().queueLength(stage))
                .sum();
    }

    /** Streams that are open, with all versions together. */
    public synchronized int streams() {
        return models().stream().mapToInt(ServedModel::leases).sum();
    }

    /** Puts a version in service. The one before it ends with its last stream; the scorer is closed then. */
    public synchronized void put(PreparedVersion prepared) {
        retireCurrent();
        current = Optional.of(new ServedModel(prepared, lifecycles));
    }

    /**
     * Makes sure that no version is in memory but the one in service, so that there is room for one more: waits until the streams
     * of earlier ones have ended, and ends those that have not in time.
     *
     * @param patience longest wait for the streams; for the memory of their versions it is as long again
     */
    public void makeRoom(Duration patience) throws InterruptedException {
        if (!awaitNoneDrains(patience)) {
            earlier().forEach(ServedModel::revoke);
            if (!awaitNoneDrains(patience)) {
                LOG.warnf("event=model-not-freed versions=%d", earlier().size());
            }
        }
    }

    /** Versions in memory. */
    public synchronized int inMemory() {
        return models().size();
    }

    private boolean awaitNoneDrains(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!earlier().isEmpty()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(DRAIN_CHECK_MILLIS);
        }
        return true;
    }

    private synchronized List<ServedModel> earlier() {
        models();
        return List.copyOf(draining);
    }

    /**
     * Gives no more leases and waits until those given are back.
     *
     * @param patience longest wait
     * @return the streams that are still open
     */
    public int drain(Duration patience) throws InterruptedException {
        synchronized (this) {
            retireCurrent();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (streams() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(DRAIN_CHECK_MILLIS);
        }
        return streams();
    }

    private void retireCurrent() {
        current.ifPresent(model -> {
            draining.add(model);
            model.replaced();
        });
        current = Optional.empty();
    }

    private List<ServedModel> models() {
        draining.removeIf(model -> model.scorer().hasEnded());
        List<ServedModel> models = new ArrayList<>(draining);
        current.ifPresent(models::add);
        return models;
    }
}
