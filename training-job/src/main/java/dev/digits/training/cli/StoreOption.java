package dev.digits.training.cli;

import dev.digits.model.store.ModelStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the versions are kept. */
final class StoreOption {
    @Option(
            names = "--models-dir",
            paramLabel = "DIR",
            defaultValue = "${env:DIGITS_MODELS_DIR:-models}",
            description = "The model store (${DEFAULT-VALUE}; DIGITS_MODELS_DIR).")
    private Path folder;

    ModelStore store() {
        return new ModelStore(folder);
    }
}
