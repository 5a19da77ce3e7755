package dev.digits.training.cli;

import dev.digits.model.store.DamagedModelException;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which version to work with. */
final class ModelOption {
    @Mixin
    private StoreOption store;

    @Option(
            names = "--model",
            paramLabel = "VERSION",
            description =
                    "A version in the store, or \"bundled\" (the active one, else the newest, else the bundled one).")
    private String version;

    ModelChoice choice() throws IOException, UnknownVersionException, DamagedModelException {
        return version == null ? ModelChoice.standard(store.store()) : ModelChoice.named(store.store(), version);
    }
}
