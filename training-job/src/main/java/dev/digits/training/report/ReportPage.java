package dev.digits.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One HTML file that needs no other: a title, facts, and sections with pictures as inline SVG or data URIs. */
public final class ReportPage {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
            color:#1b1b1b;background:#fff}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}
            table{border-collapse:collapse}td,th{padding:.2rem .6rem;text-align:right;border:1px solid #ddd}
            table.facts td{text-align:left;overflow-wrap:anywhere}
            svg{max-width:100%;height:auto}
            figure{display:inline-block;margin:.4rem;text-align:center;font-size:.8rem}
            figure img{width:84px;height:84px;image-rendering:pixelated;display:block}
            """;

    private final String title;
    private final List<String> parts = new ArrayList<>();

    /**
     * An empty page.
     *
     * @param title of the page, plain text
     */
    public ReportPage(String title) {
        this.title = title;
    }

    /**
     * Adds a section.
     *
     * @param heading plain text
     * @param note a sentence on what is to be seen, plain text
     * @param content HTML
     */
    public void section(String heading, String note, String content) {
        parts.add("<h2>" + escape(heading) + "</h2>\n<p>" + escape(note) + "</p>\n" + content + "\n");
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
        return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n<h1>" + escape(title) + "</h1>\n"
                + String.join("", parts) + "</body>\n</html>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
