package dev.digits.training.compare;

import dev.digits.model.store.Manifest;
import dev.digits.training.run.RunMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A Markdown table of runs. */
public final class RunTable {

    /** Settings that have a column of their own. */
    private static final Set<String> SHOWN = Set.of("epochs", "line-epochs");

    private final List<RunGroup> groups;

    private RunTable(List<RunGroup> groups) {
        this.groups = groups;
    }

    /** One row for all versions that differ in nothing but their seed. */
    public static RunTable ofGroups(List<Manifest> versions) {
        return new RunTable(RunGroup.of(versions));
    }

    /** One row for each version, those that differ in nothing but their seed together. */
    public static RunTable ofEach(List<Manifest> versions) {
        return new RunTable(RunGroup.of(versions).stream()
                .flatMap(group -> group.each().stream())
                .toList());
    }

    /** The table; a last column names the settings in which its rows differ, if they do. */
    public String markdown() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "network",
                "weights",
                "epochs",
                "seeds",
                "test accuracy",
                "without disputed labels",
                "validation",
                "lines",
                "s an epoch",
                "minutes",
                "settings"));
        for (RunGroup group : groups) {
            rows.add(row(group));
        }
        int columns = rows.get(0).size() - (differing().isEmpty() ? 1 : 0);
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            table.append(line(rows.get(i).subList(0, columns)));
            if (i == 0) {
                table.append("|").append("---|".repeat(columns)).append('\n');
            }
        }
        return table.toString();
    }

    private List<String> row(RunGroup group) {
        return List.of(
                group.network(),
                String.format(Locale.ROOT, "%,d", group.first().weights()),
                group.epochs(),
                group.seeds(),
                group.numbers(Manifest.TEST, Manifest.ACCURACY).text("%.2f", 100, " %"),
                group.numbers(Manifest.TEST, RunMetrics.ACCURACY_WITHOUT_DISPUTED)
                        .text("%.2f", 100, " %"),
                group.numbers(Manifest.VALIDATION, Manifest.ACCURACY).text("%.2f", 100, " %"),
                group.numbers(RunMetrics.LINE_VALIDATION, Manifest.ACCURACY).text("%.2f", 100, " %"),
                seconds(group, RunMetrics.SECONDS_PER_EPOCH) + ", "
                        + seconds(group, RunMetrics.ofLines(RunMetrics.SECONDS_PER_EPOCH)),
                group.numbers(RunMetrics.TRAINING, RunMetrics.MINUTES).text("%.1f", 1, ""),
                settings(group));
    }

    private static String seconds(RunGroup group, String name) {
        return group.numbers(RunMetrics.TRAINING, name).text("%.0f", 1, "");
    }

    private String settings(RunGroup group) {
        return differing().entrySet().stream()
                .map(key -> key.getKey() + "=" + group.settings().getOrDefault(key.getKey(), "-"))
                .collect(Collectors.joining(", "));
    }

    /** Settings that are not the same in all rows. */
    private Map<String, Object> differing() {
        Map<String, Object> all = new LinkedHashMap<>();
        groups.forEach(group -> all.putAll(group.settings()));
        all.keySet()
                .removeIf(key -> SHOWN.contains(key)
                        || groups.stream()
                                        .map(group -> group.settings().get(key))
                                        .map(Objects::toString)
                                        .distinct()
                                        .count()
                                == 1);
        return all;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
