package dev.digits.training.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The versions whose weights a run begins with, or the mean of whose weights.
 *
 * @param versions none for random weights
 */
public record StartVersions(List<Version> versions) {

    /** Random weights. */
    public static final StartVersions NONE = new StartVersions(List.of());

    /**
     * One version.
     *
     * @param name in the store, never a name that stands for another
     * @param seed that it was trained with; empty where that is not known
     */
    public record Version(String name, OptionalLong seed) {}

    /** Copies the list. */
    public StartVersions {
        versions = List.copyOf(versions);
    }

    /** All names with commas between; empty for random weights. */
    public Optional<String> names() {
        return joined(versions);
    }

    /**
     * Names of the versions that were trained with another seed. A seed divides images and writers, so these have learned from some of those
     * that a run with this seed chooses by.
     */
    public Optional<String> ofOtherSeed(long seed) {
        return joined(versions.stream()
                .filter(version -> version.seed().orElse(seed) != seed)
                .toList());
    }

    /** One line for a person who begins a run with this seed; empty if there is nothing to warn of. */
    public Optional<String> warning(long seed) {
        return ofOtherSeed(seed)
                .map(names -> "warning: the validation images of seed " + seed + " were partly learned from by " + names
                        + ", trained with another seed; what is measured on them is too good");
    }

    private static Optional<String> joined(List<Version> versions) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.stream().map(Version::name).collect(Collectors.joining(", ")));
    }
}
