package dev.digits.training.report;

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

    /** The table; mistakes stand out. */
    public String html() {
        StringBuilder html = new StringBuilder("<table>\n<tr><th></th>");
        for (int read = 0; read < DIGITS; read++) {
            html.append("<th scope=\"col\">").append(read).append("</th>");
        }
        for (int written = 0; written < DIGITS; written++) {
            html.append("</tr>\n<tr><th scope=\"row\">").append(written).append("</th>");
            for (int read = 0; read < DIGITS; read++) {
                int count = counts[written][read];
                boolean mistake = written != read && count > 0;
                html.append(mistake ? "<td style=\"background:#f6c9b5\">" : "<td>")
                        .append(count == 0 ? "" : count)
                        .append("</td>");
            }
        }
        return html.append("</tr>\n</table>").toString();
    }
}
