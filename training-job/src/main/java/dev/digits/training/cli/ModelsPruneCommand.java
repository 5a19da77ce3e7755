package dev.digits.training.cli;

import dev.digits.model.store.ModelStore;
import dev.digits.model.store.TrainingRuns;
import java.io.IOException;
import java.io.PrintWriter;
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

    @Mixin
    private SystemOption systemOption;

    @Option(names = "--without-system", description = "Ask no running system: what one serves may be removed too.")
    private boolean withoutSystem;

    /** @return 0, or 1 when a running system does not tell what it serves; nothing is removed then */
    @Override
    public Integer call() throws IOException, InterruptedException {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "--keep is " + keep + ", must be 1 or more");
        }
        ModelStore store = storeOption.store();
        Set<String> inUse = new HashSet<>(withoutSystem ? Set.of() : serving());
        inUse.addAll(new TrainingRuns(store.runs()).startVersions());
        List<String> removed = store.prune(keep, inUse);
        PrintWriter out = spec.commandLine().getOut();
        removed.forEach(version -> out.println("removed " + version));
        out.println(removed.size() + " removed");
        out.flush();
        return ExitCode.OK;
    }

    private Set<String> serving() throws IOException, InterruptedException {
        RunningSystem system = systemOption.system();
        try {
            return system.serving().orElseGet(() -> {
                PrintWriter err = spec.commandLine().getErr();
                err.println("no system answers at " + system.address() + "; none is taken to serve a version");
                err.flush();
                return Set.of();
            });
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; --without-system removes versions all the same", e);
        }
    }
}
