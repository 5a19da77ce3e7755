package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which version to show or export. */
final class VersionParameter {
    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "VERSION", description = "As models list has it, or \"bundled\".")
    private String version;

    ModelFiles files() throws IOException, UnknownVersionException, DamagedModelException {
        return ModelChoice.named(store.store(), version).files();
    }
}
