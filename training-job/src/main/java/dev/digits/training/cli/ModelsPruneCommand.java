package dev.digits.training.cli;

import dev.digits.model.store.ModelStore;
import dev.digits.model.store.TrainingRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models prune}: removes old versions. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Removes old versions; never the active one, one that a running system serves, one that an unfinished run"
                        + " began with, or a damaged one.")
final class ModelsPruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "N",
            description = "How many of the newest versions stay, at least 1.")
    private int keep;

    @Option(
            names = "--system",
            paramLabel = "URL",
            defaultValue = "http://localhost:${env:DIGITS_PORT:-5000}",
            description = "A running system, which is asked what it serves (${DEFAULT-VALUE}).")
    private URI system;

    /** @return 0 */
    @Override
    public Integer call() throws IOException {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "--keep is " + keep + ", must be 1 or more");
        }
        ModelStore store = storeOption.store();
        Set<String> inUse = new HashSet<>(new RunningSystem(system).serving());
        inUse.addAll(new TrainingRuns(store.runs()).startVersions());
        List<String> removed = store.prune(keep, inUse);
        PrintWriter out = spec.commandLine().getOut();
        removed.forEach(version -> out.println("removed " + version));
        out.println(removed.size() + " removed");
        out.flush();
        return ExitCode.OK;
    }
}
