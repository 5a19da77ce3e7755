package dev.digits.inference.swap;

import dev.digits.model.store.StoredVersion;
import java.util.List;
import java.util.Optional;

/**
 * What to serve, after one look at the store.
 *
 * @param candidates to be tried in this order until one loads; none means to leave everything as it is
 */
record Plan(List<StoredVersion.Valid> candidates) {

    /**
     * The rule: the active version and no other; without an active one, the newest that is valid. While nothing is
     * served at all, any valid version is better than none.
     *
     * @param active the version that the store names, if it names one
     * @param valid versions that can be read, newest first
     * @param serving whether any version is in service, the bundled one included
     */
    static Plan of(Optional<String> active, List<StoredVersion.Valid> valid, boolean serving) {
        if (active.isEmpty()) {
            return new Plan(valid);
        }
        List<StoredVersion.Valid> named = valid.stream()
                .filter(version -> version.version().equals(active.get()))
                .toList();
        return new Plan(named.isEmpty() && !serving ? valid : named);
    }
}
