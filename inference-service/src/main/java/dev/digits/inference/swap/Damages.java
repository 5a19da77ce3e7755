package dev.digits.inference.swap;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** What is wrong with the model store, as of the last look; each new damage is logged once. */
@Singleton
public class Damages {

    private static final Logger LOG = Logger.getLogger(Damages.class);

    private volatile Map<String, String> reasons = Map.of();

    /** Reason by version, or by {@code store}, {@code ACTIVE}, {@code bundled} and {@code service}; empty when all is well. */
    public Map<String, String> reasons() {
        return reasons;
    }

    /** Takes note of a look; what was known and is not there any more is forgotten. */
    void report(Map<String, String> found) {
        Map<String, String> known = reasons;
        found.forEach((version, reason) -> {
            if (!reason.equals(known.get(version))) {
                LOG.warnf("event=model-damaged version=%s reason=\"%s\"", version, reason);
            }
        });
        known.keySet().stream()
                .filter(version -> !found.containsKey(version))
                .forEach(version -> LOG.infof("event=model-damage-gone version=%s", version));
        reasons = Map.copyOf(new TreeMap<>(found));
    }
}
