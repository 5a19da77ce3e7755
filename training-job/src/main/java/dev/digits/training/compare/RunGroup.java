package dev.digits.training.compare;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.Stem;
import dev.digits.model.store.Manifest;
import dev.digits.training.run.RunMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Versions that differ in nothing but their seed, and whose runs finished equally many epochs.
 *
 * @param manifests at least one, by rising seed
 */
record RunGroup(List<Manifest> manifests) {

    /** What a manifest's settings hold that nobody chose, and the seeds. */
    private static final Set<String> NOT_COMPARED =
            Set.of("seed", "best-epoch", "finished-epochs", "threads", "widths", "blocks", "dropout");

    private static final String STEM = "stem-";

    RunGroup {
        manifests = manifests.stream()
                .sorted(Comparator.comparingLong(
                        manifest -> manifest.provenance().seed()))
                .toList();
    }

    /** Divides versions into groups, in the order of each group's first. */
    static List<RunGroup> of(List<Manifest> versions) {
        Map<List<Object>, List<Manifest>> groups = new LinkedHashMap<>();
        for (Manifest manifest : versions) {
            List<Object> same = List.of(
                    manifest.architecture(),
                    manifest.line().architecture(),
                    compared(manifest),
                    epochs(manifest),
                    manifest.provenance().datasets());
            groups.computeIfAbsent(same, key -> new ArrayList<>()).add(manifest);
        }
        return groups.values().stream().map(RunGroup::new).toList();
    }

    /** Each version as a group of its own. */
    List<RunGroup> each() {
        return manifests.stream()
                .map(manifest -> new RunGroup(List.of(manifest)))
                .toList();
    }

    Manifest first() {
        return manifests.get(0);
    }

    String network() {
        Architecture sizes = first().architecture();
        Stem stem = sizes.stem();
        return sizes.stageWidths().stream().map(String::valueOf).collect(Collectors.joining("-"))
                + (sizes.blocksPerStage() == 1 ? "" : " x" + sizes.blocksPerStage())
                + ", stem " + stem.kernel() + "/" + stem.stride();
    }

    /** Of both phases: those that the settings want, after those that were finished where a run was stopped. */
    String epochs() {
        return epochs(first());
    }

    private static String epochs(Manifest manifest) {
        Map<String, Object> settings = manifest.provenance().settings();
        String wanted = settings.getOrDefault("epochs", "?") + "+" + settings.getOrDefault("line-epochs", "?");
        String finished = finished(manifest, RunMetrics.EPOCHS, settings.get("epochs")) + "+"
                + finished(manifest, RunMetrics.ofLines(RunMetrics.EPOCHS), settings.get("line-epochs"));
        return finished.equals(wanted) ? wanted : finished + " of " + wanted;
    }

    private static String finished(Manifest manifest, String name, Object wanted) {
        OptionalDouble finished = manifest.metric(RunMetrics.TRAINING, name);
        return finished.isPresent() ? Long.toString(Math.round(finished.getAsDouble())) : Objects.toString(wanted, "?");
    }

    String seeds() {
        return manifests.stream()
                .map(manifest -> Long.toString(manifest.provenance().seed()))
                .collect(Collectors.joining(", "));
    }

    /** One number of every version. */
    Spread numbers(String set, String name) {
        return Spread.of(
                manifests.stream().map(manifest -> manifest.metric(set, name)).toList());
    }

    /** Settings that count for which group a version is in, the network's sizes not among them. */
    Map<String, Object> settings() {
        return compared(first());
    }

    private static Map<String, Object> compared(Manifest manifest) {
        Map<String, Object> settings = new LinkedHashMap<>(manifest.provenance().settings());
        settings.keySet().removeIf(key -> NOT_COMPARED.contains(key) || key.startsWith(STEM));
        return settings;
    }
}
