package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.training.evaluate.ModelChoice;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models activate}: names the version to serve. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        description = "Makes a version the one to serve; a running inference service takes it up by itself.")
final class ModelsActivateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption storeOption;

    @Parameters(
            paramLabel = "VERSION",
            description =
                    "As models list has it, or \"bundled\", which puts a copy of the bundled version into the store.")
    private String version;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, NoSuchVersionException, DamagedModelException {
        ModelStore store = storeOption.store();
        String name = version;
        if (store.find(name).isEmpty() && ModelChoice.isBundled(name)) {
            store.adopt(ModelFiles.bundled());
            name = ModelFiles.bundled().manifest().version();
        }
        store.activate(name);
        spec.commandLine().getOut().println("active: " + name);
        return ExitCode.OK;
    }
}
