package dev.digits.cli.recognize;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table for spreadsheets, RFC 4180: a row a drawing, the lines of its text joined by a space. */
public final class CsvReadings implements Readings {

    private static final List<String> HEADER =
            List.of("file", "text", "digits", "lowest_confidence", "confidences", "left_out", "model", "error");
    private static final String NONE = "";

    private final CsvWriter table;

    /** @param out is closed with the table */
    public CsvReadings(Writer out) {
        table = CsvWriter.builder().build(out);
        table.writeRecord(HEADER);
    }

    @Override
    public void add(String file, Answer answer) throws IOException {
        table.writeRecord(row(file, answer));
        table.flush();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private static List<String> row(String file, Answer answer) {
        if (answer instanceof Problem problem) {
            return List.of(file, NONE, NONE, NONE, NONE, NONE, NONE, problem.message());
        }
        Reading reading = (Reading) answer;
        String lowest = reading.digits().stream()
                .map(ReadDigit::confidence)
                .min(Double::compare)
                .map(CsvReadings::number)
                .orElse(NONE);
        return List.of(
                file,
                String.join(" ", reading.lines()),
                String.valueOf(reading.digits().size()),
                lowest,
                reading.digits().stream()
                        .map(digit -> number(digit.confidence()))
                        .collect(Collectors.joining(" ")),
                String.valueOf(reading.leftOut().size()),
                reading.model().version(),
                NONE);
    }

    private static String number(double confidence) {
        return String.format(Locale.ROOT, "%.4f", confidence);
    }
}
