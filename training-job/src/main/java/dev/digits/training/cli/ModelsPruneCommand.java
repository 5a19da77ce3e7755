package dev.digits.training.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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
        description = "Removes old versions; never the active one, never a damaged one.")
final class ModelsPruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "N",
            description = "How many of the newest versions stay, at least 1.")
    private int keep;

    /** @return 0 */
    @Override
    public Integer call() throws IOException {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "--keep is " + keep + ", must be 1 or more");
        }
        List<String> removed = store.store().prune(keep);
        PrintWriter out = spec.commandLine().getOut();
        removed.forEach(version -> out.println("removed " + version));
        out.println(removed.size() + " removed");
        out.flush();
        return ExitCode.OK;
    }
}
