package dev.digits.cli.evaluate;

/** Text as it stands in a page. */
final class Html {
    private Html() {}

    /** A text with nothing in it that the page would take for markup. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A name as part of an address within the page. */
    static String anchor(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
