package dev.digits.training.report;

import java.util.Locale;

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
    public String html() {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"confusion\">\n<tr><th></th>");
        for (int read = 0; read < DIGITS; read++) {
            html.append("<th scope=\"col\">").append(read).append("</th>");
        }
        html.append("</tr>\n");
        for (int written = 0; written < DIGITS; written++) {
            html.append("<tr><th scope=\"row\">").append(written).append("</th>");
            for (int read = 0; read < DIGITS; read++) {
                html.append(cell(written, read));
            }
            html.append("</tr>\n");
        }
        return html.append("</table></div>\n").toString();
    }

    private String cell(int written, int read) {
        int count = counts[written][read];
        if (count == 0) {
            return "<td></td>";
        }
        boolean right = written == read;
        double strength = right ? 0.18 : 0.15 + 0.65 * Math.log1p(count) / Math.log1p(mostMistakes());
        return String.format(
                Locale.ROOT,
                "<td style=\"background:rgba(var(--%s),%.2f)\" title=\"%d read as %d: %d\">%d</td>",
                right ? "right" : "wrong",
                strength,
                written,
                read,
                count,
                count);
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
