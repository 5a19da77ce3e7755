package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.evaluate.ModelChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code models list}: every version, newest first, the bundled one last. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists every version, newest first; * marks the one that the store has served.")
final class ModelsListCommand implements Callable<Integer> {
    private static final String ROW = "%-1s %-23s %10s %8s %11s  %s";

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SystemOption systemOption;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, DamagedModelException, InterruptedException {
        ModelStore store = storeOption.store();
        List<StoredVersion> versions = store.list();
        String served = store.chosen().map(StoredVersion::version).orElse(ModelChoice.BUNDLED);
        Map<String, String> refusals = refusals();
        print(ROW, "", "version", "weights", "test", "validation", "");
        for (StoredVersion version : versions) {
            String mark = version.version().equals(served) ? "*" : "";
            if (version instanceof StoredVersion.Valid valid) {
                row(mark, valid.manifest(), refused(refusals.get(version.version())));
            } else if (version instanceof StoredVersion.Damaged damaged) {
                print(
                        ROW,
                        mark,
                        damaged.version(),
                        "",
                        "",
                        "",
                        "damaged: " + damaged.damage().getMessage());
            }
        }
        row(served.equals(ModelChoice.BUNDLED) ? "*" : "", ModelFiles.bundled().manifest(), ModelChoice.BUNDLED);
        if (!served.equals(ModelChoice.BUNDLED)
                && versions.stream().noneMatch(v -> v.version().equals(served))) {
            print("the active version, %s, is not in the store", served);
        }
        return ExitCode.OK;
    }

    /** What a system does not tell leaves the list as the store has it. */
    private Map<String, String> refusals() throws InterruptedException {
        RunningSystem system = systemOption.system();
        try {
            return system.refusals();
        } catch (IOException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return Map.of();
        }
    }

    private void row(String mark, Manifest manifest, String note) {
        print(
                ROW,
                mark,
                manifest.version(),
                String.format(Locale.ROOT, "%,d", manifest.weights()),
                percent(manifest.metric(Manifest.TEST, Manifest.ACCURACY)),
                percent(manifest.metric(Manifest.VALIDATION, Manifest.ACCURACY)),
                note);
    }

    private static String refused(String reason) {
        return reason == null ? "" : "refused by the running system: " + reason;
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble()) : "-";
    }

    private void print(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
