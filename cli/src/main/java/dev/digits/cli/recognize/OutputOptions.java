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
import picocli.CommandLine.Option;

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

    /** Whether the standard output stays empty. */
    public boolean toFiles() {
        return csv.isPresent() || json.isPresent();
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
