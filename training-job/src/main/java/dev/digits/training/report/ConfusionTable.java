package dev.digits.training.report;

import dev.digits.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How often each digit was read as which, as an HTML table: a row for what was written, a column for what was read. */
public final class ConfusionTable {

    private static final int DIGITS = 10;

    private final int[][] counts = new int[DIGITS][DIGITS];

    /** Counts one reading; both 0 to 9. */
    public void add(int written, int read) {
        counts[written][read]++;
    }

    /** How often {@code written} was read as {@code read}. */
    public int count(int written, int read) {
        return counts[written][read];
    }

    /** The table; the more often a mistake was made, the more it stands out. */
    public Html html() {
        return ReportPage.TEMPLATES.fill(
                "confusion",
                new Table(IntStream.range(0, DIGITS).mapToObj(this::row).toList()));
    }

    private record Table(List<Row> rows) {}

    private record Row(int written, List<Cell> cells) {}

    private record Cell(int written, int read, int count, String colour, String strength) {}

    private Row row(int written) {
        return new Row(
                written,
                IntStream.range(0, DIGITS).mapToObj(read -> cell(written, read)).toList());
    }

    private Cell cell(int written, int read) {
        int count = counts[written][read];
        boolean right = written == read;
        double strength = right ? 0.18 : 0.15 + 0.65 * Math.log1p(count) / Math.log1p(mostMistakes());
        return new Cell(written, read, count, right ? "right" : "wrong", String.format(Locale.ROOT, "%.2f", strength));
    }

    private int mostMistakes() {
        int most = 1;
        for (int written = 0; written < DIGITS; written++) {
            for (int read = 0; read < DIGITS; read++) {
                most = written == read ? most : Math.max(most, counts[written][read]);
            }
        }
        return most;
    }
}
