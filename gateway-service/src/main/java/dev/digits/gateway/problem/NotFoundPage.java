package dev.digits.gateway.problem;

import java.util.List;
import java.util.Locale;

/** What a person sees who opens an address at which there is nothing. Programs get the problem document. */
final class NotFoundPage {
    /** The whole page, in both of the page's languages. */
    static final String HTML = PlainPage.of("Nothing is here", """
            <p>There is no page at this address. Perhaps the link was mistyped or cut off.</p>
            <p><a href="/">Draw digits and have them read</a></p>
            <p>Programs find the API at <a href="/q/swagger-ui/">/q/swagger-ui</a>.</p>
            <div lang="de">
            <p>Unter dieser Adresse gibt es keine Seite. Vielleicht ist der Link falsch abgeschrieben oder abgeschnitten.</p>
            <p><a href="/">Ziffern schreiben und lesen lassen</a></p>
            </div>
            """);

    /** Where only programs ask. */
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/assets/", "/q/");

    private NotFoundPage() {}

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
