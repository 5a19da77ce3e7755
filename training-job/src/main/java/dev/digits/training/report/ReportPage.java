package dev.digits.training.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One HTML file that needs no other: a title, figures that matter most, and sections with charts as inline SVG and
 * pictures as data URIs. Light or dark as the reader's system is, and readable on a phone.
 */
public final class ReportPage {

    private final String title;
    private final String subtitle;
    private final List<String> parts = new ArrayList<>();

    /**
     * An empty page.
     *
     * @param title of the page, plain text
     * @param subtitle below it, plain text
     */
    public ReportPage(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /**
     * One of the figures that matter most.
     *
     * @param figure plain text
     * @param meaning of it, plain text
     */
    public record Card(String figure, String meaning) {}

    /** Adds figures that are to be seen at once. */
    public void cards(List<Card> cards) {
        StringBuilder html = new StringBuilder("<div class=\"cards\">\n");
        for (Card card : cards) {
            html.append("<div><b>")
                    .append(escape(card.figure()))
                    .append("</b><span>")
                    .append(escape(card.meaning()))
                    .append("</span></div>\n");
        }
        parts.add(html.append("</div>\n").toString());
    }

    /**
     * Adds a section.
     *
     * @param heading plain text
     * @param note a sentence on what is to be seen, plain text
     * @param content HTML
     */
    public void section(String heading, String note, String content) {
        parts.add("<section>\n<h2>" + escape(heading) + "</h2>\n<p>" + escape(note) + "</p>\n" + content
                + "\n</section>\n");
    }

    /** Adds a section with charts, side by side where there is room. */
    public void charts(String heading, String note, String... charts) {
        section(heading, note, "<div class=\"charts\">\n" + String.join("", charts) + "</div>");
    }

    /** Adds a section with a table of two columns; keys and values are plain text. */
    public void facts(String heading, String note, Map<String, String> facts) {
        StringBuilder table = new StringBuilder("<table class=\"facts\">\n");
        facts.forEach((key, value) -> table.append("<tr><th scope=\"row\">")
                .append(escape(key))
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>\n"));
        section(heading, note, table.append("</table>").toString());
    }

    /** The whole page. */
    public String html() {
        return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + style() + "</style></head>\n<body>\n<h1>" + escape(title) + "</h1>\n<p>"
                + escape(subtitle) + "</p>\n" + String.join("", parts) + "</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is not beside its class");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read from the class path", e);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
