package dev.digits.training.cli;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.ink.InkWriter;
import dev.digits.training.unipen.ImportReport;
import dev.digits.training.unipen.UnipenImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-ink}: makes a file for {@code train --ink} of files in UNIPEN's format. */
@Command(
        name = "import-ink",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a file for train --ink of pen strokes in UNIPEN's format.",
            "Takes numbers, and single letters and signs; says what it skipped and why. A folder that holds the tree"
                    + " of UNIPEN's CD-ROM (data, include) is read as that, any other with all files in it; files may be"
                    + " packed by gzip or compress."
        })
final class ImportInkCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "Files and folders in UNIPEN's format.")
    private List<Path> sources;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}/ink/imported.jsonl",
            description = "File to write (${DEFAULT-VALUE}).")
    private Path target;

    /** @return 0 when there is at least one sample, else 1 */
    @Override
    public Integer call() throws IOException, DatasetException {
        Path place = target.toAbsolutePath().normalize();
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try {
            ImportReport report;
            try (InkWriter out = new InkWriter(part)) {
                UnipenImport unipen = new UnipenImport(out);
                for (Path source : sources) {
                    unipen.read(source);
                }
                report = unipen.report();
            }
            print(report);
            if (report.samples() == 0) {
                spec.commandLine().getErr().println("digits import-ink: no sample in these files; nothing was written");
                return ExitCode.SOFTWARE;
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println("written to " + place);
            return ExitCode.OK;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void print(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%,d samples in %,d files: %,d digits, %,d numbers, %,d letters and signs%n",
                report.samples(), report.files(), report.digits(), report.numbers(), report.signs());
        report.skipped().forEach((reason, count) -> out.printf("skipped %,d segments %s%n", count, reason.text()));
        if (report.missingIncludes() > 0) {
            out.printf("passed over %,d includes of files that are not there%n", report.missingIncludes());
        }
        if (!report.damaged().isEmpty()) {
            out.printf(
                    "skipped %,d files that break the rules of the format:%n",
                    report.damaged().size());
            report.damaged().stream().limit(MOST_SHOWN).forEach(problem -> out.println("  " + problem));
            if (report.damaged().size() > MOST_SHOWN) {
                out.printf("  and %,d more%n", report.damaged().size() - MOST_SHOWN);
            }
        }
    }
}
