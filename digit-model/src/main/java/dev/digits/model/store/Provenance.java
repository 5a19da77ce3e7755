package dev.digits.model.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What made a version, so that it can be made again.
 *
 * @param created end of training
 * @param seed of everything random in training
 * @param settings of the training run, by name; values as JSON has them
 * @param datasets SHA-256 of each file that was trained on, by name
 * @param codeVersion of the training code, such as a Git commit
 * @param parent version whose weights training began with; empty for none
 */
public record Provenance(
        Instant created,
        long seed,
        Map<String, Object> settings,
        Map<String, String> datasets,
        String codeVersion,
        Optional<String> parent) {

    /** Copies the maps and keeps their order. */
    public Provenance {
        if (created == null) {
            throw new IllegalArgumentException("provenance.created is missing");
        }
        settings = settings == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        datasets = datasets == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        codeVersion = codeVersion == null ? "" : codeVersion;
        parent = parent == null ? Optional.empty() : parent;
    }
}
