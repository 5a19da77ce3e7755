package dev.digits.inference.serving;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** How far each known version has come, for logs, health, metrics and lists. Thread-safe. */
@Singleton
public class Lifecycles {

    private static final Logger LOG = Logger.getLogger(Lifecycles.class);

    private final Map<String, Lifecycle> states = new TreeMap<>();

    /** A version has come so far; each step is logged once. */
    public synchronized void enter(String version, Lifecycle state) {
        Lifecycle before = states.put(version, state);
        if (before == null || !before.label().equals(state.label())) {
            LOG.debugf("event=model-state version=%s state=%s", version, state.label());
        }
    }

    /** How far a version has come; empty when it was never tried. */
    public synchronized Optional<Lifecycle> of(String version) {
        return Optional.ofNullable(states.get(version));
    }

    /** Versions in a state. */
    public synchronized long count(String label) {
        return states.values().stream()
                .filter(state -> state.label().equals(label))
                .count();
    }

    /** All of them, by version. */
    public synchronized Map<String, Lifecycle> all() {
        return new TreeMap<>(states);
    }

    /** Forgets versions that are gone and not in memory. */
    public synchronized void keepOnly(Collection<String> versions) {
        states.entrySet().removeIf(entry -> !versions.contains(entry.getKey()) && !isInMemory(entry.getValue()));
    }

    /** Forgets a version that was refused, since it may be tried again. */
    public synchronized void forgetRefused(String version) {
        states.computeIfPresent(version, (name, state) -> state instanceof Lifecycle.Refused ? null : state);
    }

    private static boolean isInMemory(Lifecycle state) {
        return state instanceof Lifecycle.Serving || state instanceof Lifecycle.Draining;
    }
}
