package dev.digits.training.run;

import dev.digits.training.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions whose weights a run begins with, or the mean of whose weights.
 *
 * @param versions none for random weights
 */
public record StartVersions(List<Version> versions) {

    /** Random weights. */
    public static final StartVersions NONE = new StartVersions(List.of());

    private static final Pattern NOT_DIVIDED =
            Pattern.compile("extra|ink/.*|.*(t10k|test).*", Pattern.CASE_INSENSITIVE);

    /**
     * One version.
     *
     * @param name in the store, never a name that stands for another
     * @param seed that it was trained with; empty where that is not known
     * @param validationSize that it was trained with, in images; empty where that is not known
     * @param datasets SHA-256 of each file that it was trained on or measured with, by name; none where that is not known
     */
    public record Version(String name, OptionalLong seed, OptionalInt validationSize, Map<String, String> datasets) {

        /** Copies the map. */
        public Version {
            validationSize = validationSize == null ? OptionalInt.empty() : validationSize;
            datasets = datasets == null ? Map.of() : Map.copyOf(datasets);
        }

        /** A version of which no more is known. */
        public static Version ofSeed(String name, OptionalLong seed) {
            return new Version(name, seed, OptionalInt.empty(), Map.of());
        }

        /** What this version was trained with that divides a run's training images otherwise, if the seed is the same. */
        private Optional<String> otherDivision(int runsValidationSize, Map<String, String> runsDatasets) {
            if (validationSize.orElse(runsValidationSize) != runsValidationSize) {
                return Optional.of("validation-size " + validationSize.getAsInt() + " and not " + runsValidationSize);
            }
            return datasets.isEmpty() || images(datasets).equals(images(runsDatasets))
                    ? Optional.empty()
                    : Optional.of("other training images");
        }
    }

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

    /**
     * Names of the versions of the same seed for which other images were put aside all the same, since their validation size or the files of
     * training images were others. Ink is divided by the names of its writers, so that other ink changes little.
     *
     * @param validationSize of the run
     * @param datasets of the run, as in {@link RunPlan#datasets}
     */
    public Optional<String> ofOtherDivision(long seed, int validationSize, Map<String, String> datasets) {
        return joined(versions.stream()
                .filter(version -> version.seed().orElse(seed) == seed)
                .filter(version ->
                        version.otherDivision(validationSize, datasets).isPresent())
                .toList());
    }

    /**
     * Lines for a person who begins a run with these settings; none if there is nothing to warn of.
     *
     * @param datasets of the run, as in {@link RunPlan#datasets}
     */
    public List<String> warnings(TrainingSettings settings, Map<String, String> datasets) {
        long seed = settings.seed();
        List<String> warnings = new ArrayList<>();
        ofOtherSeed(seed)
                .ifPresent(names -> warnings.add("warning: the validation images of seed " + seed
                        + " were partly learned from by " + names
                        + ", trained with another seed; what is measured on them is too good"));
        for (Version version : versions) {
            if (version.seed().orElse(seed) == seed) {
                version.otherDivision(settings.validationSize(), datasets)
                        .ifPresent(other -> warnings.add("warning: version " + version.name() + " was trained with "
                                + other + ", so it may have learned from some of this run's validation images;"
                                + " what is measured on them may be too good"));
            }
        }
        return warnings;
    }

    /** The files of images that a run divides: no test set, and neither extra pictures nor ink. */
    private static Map<String, String> images(Map<String, String> datasets) {
        return datasets.entrySet().stream()
                .filter(file -> !NOT_DIVIDED.matcher(file.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<String> joined(List<Version> versions) {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.stream().map(Version::name).collect(Collectors.joining(", ")));
    }
}
