package dev.digits.training.report;

import dev.digits.html.Html;
import dev.digits.html.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One HTML file that needs no other: a title, figures that matter most, and sections with charts as inline SVG and
 * pictures as data URIs. Light or dark as the reader's system is, and readable on a phone.
 */
public final class ReportPage {
    /** Of the whole package. */
    static final Templates TEMPLATES = Templates.beside(ReportPage.class);

    private final String title;
    private final String subtitle;
    private final List<Html> parts = new ArrayList<>();

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

    private record Page(String title, String subtitle, Html style, List<Html> parts) {}

    private record Cards(List<Card> cards) {}

    private record Section(String heading, String note, Html content) {}

    private record Group(String kind, List<Html> members) {}

    private record Facts(Map<String, String> facts) {}

    /** Adds figures that are to be seen at once. */
    public void cards(List<Card> cards) {
        parts.add(TEMPLATES.fill("cards", new Cards(cards)));
    }

    /**
     * Adds a section.
     *
     * @param heading plain text
     * @param note a sentence on what is to be seen, plain text
     */
    public void section(String heading, String note, Html content) {
        parts.add(TEMPLATES.fill("section", new Section(heading, note, content)));
    }

    /** Adds a section with charts, side by side where there is room. */
    public void charts(String heading, String note, Html... charts) {
        group(heading, note, "charts", List.of(charts));
    }

    /** Adds a section with pictures of tiles. */
    public void tiles(String heading, String note, List<Html> pictures) {
        group(heading, note, "tiles", pictures);
    }

    /** Adds a section with pictures of lines. */
    public void strips(String heading, String note, List<Html> pictures) {
        group(heading, note, "tiles strips", pictures);
    }

    /** Adds a section with a table of two columns; keys and values are plain text. */
    public void facts(String heading, String note, Map<String, String> facts) {
        section(heading, note, TEMPLATES.fill("facts", new Facts(facts)));
    }

    /** The whole page. */
    public String html() {
        Html style = TEMPLATES.resource("report.css");
        return TEMPLATES.fill("page", new Page(title, subtitle, style, parts)).markup();
    }

    private void group(String heading, String note, String kind, List<Html> members) {
        section(heading, note, TEMPLATES.fill("group", new Group(kind, members)));
    }
}
