package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code models show}: a version's manifest. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a version's manifest: sizes, metrics, settings, what it was made from.")
final class ModelsShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private VersionParameter version;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, UnknownVersionException, DamagedModelException {
        byte[] manifest = version.files().read(ModelFiles.MANIFEST);
        PrintWriter out = spec.commandLine().getOut();
        out.println(new String(manifest, StandardCharsets.UTF_8).strip());
        out.flush();
        return ExitCode.OK;
    }
}
