package dev.digits.training.train;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import dev.digits.training.join.CannotJoinException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models join}: from several versions to one that averages them. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes a version that averages others, such as runs of different seeds: it reads better than each of them, and"
                    + " takes as long as all of them together.",
            "It is measured on the validation images that every one of them had put aside, and on the test set."
        })
public final class JoinCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder with the training and test set that the versions were trained on (${DEFAULT-VALUE};"
                    + " DIGITS_DATA_DIR).")
    private Path dataDir;

    @Option(
            names = "--models-dir",
            paramLabel = "DIR",
            defaultValue = "${env:DIGITS_MODELS_DIR:-models}",
            description = "The model store (${DEFAULT-VALUE}; DIGITS_MODELS_DIR).")
    private Path modelsDir;

    @Parameters(
            paramLabel = "VERSION",
            arity = "2..*",
            description = "As models list has them; networks of equal sizes that were trained on the same files.")
    private List<String> versions;

    /** @return 0 */
    @Override
    public Integer call()
            throws IOException, DatasetException, UnknownVersionException, DamagedModelException, CannotJoinException {
        ModelStore store = new ModelStore(modelsDir);
        List<ModelFiles> files = new ArrayList<>();
        for (String version : versions) {
            files.add(ModelChoice.named(store, version).files());
        }
        StoredVersion.Valid joined = new JoinJob(store, MnistFolder.load(dataDir)).join(files);
        PrintWriter out = spec.commandLine().getOut();
        out.println("published " + joined.version() + TrainingJob.summary(joined.manifest()));
        out.flush();
        return ExitCode.OK;
    }
}
