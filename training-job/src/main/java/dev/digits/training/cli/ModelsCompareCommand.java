package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.compare.RunTable;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models compare}: a table of runs, made from their manifests. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a Markdown table of versions: one row for runs that differ in nothing but their seed, with mean and"
                    + " standard deviation.",
            "Minutes are those of all epochs together. Disputed are the 15 labels of MNIST's test set on which no majority of"
                    + " five raters agreed."
        })
final class ModelsCompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--each", description = "One row for each version.")
    private boolean each;

    @Parameters(
            paramLabel = "VERSION",
            arity = "0..*",
            description = "As models list has them, or \"bundled\" (all of the store that are not damaged).")
    private List<String> versions = new ArrayList<>();

    /** @return 0 */
    @Override
    public Integer call() throws IOException, UnknownVersionException, DamagedModelException {
        List<Manifest> manifests = versions.isEmpty() ? all() : named();
        PrintWriter out = spec.commandLine().getOut();
        if (manifests.isEmpty()) {
            out.println("there is no version in " + storeOption.store().root());
        } else {
            RunTable table = each ? RunTable.ofEach(manifests) : RunTable.ofGroups(manifests);
            out.print(table.markdown());
        }
        out.flush();
        return ExitCode.OK;
    }

    /** Oldest first, as they were made. */
    private List<Manifest> all() throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (StoredVersion version : storeOption.store().list()) {
            if (version instanceof StoredVersion.Valid valid) {
                manifests.add(0, valid.manifest());
            }
        }
        return manifests;
    }

    private List<Manifest> named() throws UnknownVersionException, DamagedModelException {
        List<Manifest> manifests = new ArrayList<>();
        for (String version : versions) {
            manifests.add(
                    ModelChoice.named(storeOption.store(), version).files().manifest());
        }
        return manifests;
    }
}
