package dev.digits.gateway.problem;

import java.util.List;
import java.util.Locale;

/** What a person sees who opens an address at which there is nothing. Programs get the problem document. */
final class NotFoundPage {
    private static final String ENGLISH = PlainPage.of(PageLanguage.ENGLISH, "Nothing is here", """
            <p>There is no page at this address. Perhaps the link was mistyped or cut off.</p>
            <p><a href="/">Draw digits and have them read</a></p>
            <p>Programs find the API at <a href="/q/swagger-ui/">/q/swagger-ui</a>.</p>
            """);
    private static final String GERMAN = PlainPage.of(PageLanguage.GERMAN, "Hier ist nichts", """
            <p>Unter dieser Adresse gibt es keine Seite. Vielleicht ist der Link falsch abgeschrieben oder abgeschnitten.</p>
            <p><a href="/">Ziffern schreiben und lesen lassen</a></p>
            <p>Programme finden die API unter <a href="/q/swagger-ui/">/q/swagger-ui</a>.</p>
            """);

    /** Where only programs ask. */
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/assets/", "/q/");

    private NotFoundPage() {}

    /** The whole page. */
    static String html(PageLanguage language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
        };
    }

    /**
     * Whether a browser asks for a page: what it opens itself it asks for as HTML, which programs do not.
     *
     * @param accept the request's Accept header; may be null
     */
    static boolean isFor(String method, String path, String accept) {
        return "GET".equals(method)
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
