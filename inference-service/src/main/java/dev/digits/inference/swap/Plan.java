package dev.digits.inference.swap;

import dev.digits.model.store.StoredVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What to serve, after one look at the store.
 *
 * @param candidates to be tried in this order until one loads; none means to leave everything as it is
 */
record Plan(List<StoredVersion.Valid> candidates) {

    /**
     * The rule: the active version and no other; without an active one, the newest that is valid. While nothing is
     * served at all, any valid version is better than none, the active one first.
     *
     * @param active the version that the store names, if it names one
     * @param valid versions that can be read, newest first
     * @param serving whether any version is in service, the bundled one included
     */
    static Plan of(Optional<String> active, List<StoredVersion.Valid> valid, boolean serving) {
        if (active.isEmpty()) {
            return new Plan(valid);
        }
        Predicate<StoredVersion.Valid> isActive = version -> version.version().equals(active.get());
        Stream<StoredVersion.Valid> named = valid.stream().filter(isActive);
        Stream<StoredVersion.Valid> others =
                serving ? Stream.of() : valid.stream().filter(isActive.negate());
        return new Plan(Stream.concat(named, others).toList());
    }
}
