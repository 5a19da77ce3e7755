package dev.digits.cli.recognize;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where readings go: to files that are named, else to the standard output. */
public final class OutputOptions {

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Writes a table: file, text, number of digits, confidences, marks left out, model, error.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes one JSON object a line, with the box and the confidence of every digit.")
    private Optional<Path> json = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** Whether the standard output stays empty. */
    public boolean toFiles() {
        return !files().isEmpty();
    }

    /** What is written. */
    public List<Path> files() {
        return Stream.of(csv, json).flatMap(Optional::stream).toList();
    }

    /**
     * Makes sure that no drawing is written over.
     *
     * @throws ParameterException when a file that is to be written is also to be read
     */
    public void spare(List<NamedDrawing> drawings) {
        for (Path file : files()) {
            if (drawings.stream()
                    .anyMatch(drawing -> drawing instanceof NamedDrawing.InFile read
                            && SameFile.isAmong(List.of(file), read.path()))) {
                throw new ParameterException(spec.commandLine(), file + " cannot be written, since it is to be read");
            }
        }
    }

    /**
     * Opens what was asked for.
     *
     * @param out for readings when no file was named
     * @return to be closed by the caller
     */
    public Readings open(PrintWriter out) throws IOException {
        if (!toFiles()) {
            return new TextReadings(out);
        }
        List<Readings> files = new ArrayList<>();
        if (csv.isPresent()) {
            files.add(new CsvReadings(writer(csv.get())));
        }
        if (json.isPresent()) {
            files.add(new JsonReadings(writer(json.get())));
        }
        return new SeveralReadings(files);
    }

    private static Writer writer(Path file) throws IOException {
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + e, e);
        }
    }
}
