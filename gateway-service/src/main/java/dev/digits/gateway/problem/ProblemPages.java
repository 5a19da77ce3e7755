package dev.digits.gateway.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages to which the {@code type} of a problem leads. */
@Path(ProblemType.PATH)
@Produces(MediaType.TEXT_HTML)
public final class ProblemPages {
    /** A list of all types. */
    @GET
    @Operation(hidden = true)
    public Response all(HttpHeaders headers) {
        PageLanguage language = PageLanguage.of(headers.getAcceptableLanguages());
        String title = switch (language) {
            case ENGLISH -> "Problems";
            case GERMAN -> "Probleme";
        };
        String types = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"" + type.uri() + "\">" + type.slug() + "</a> (" + type.status() + "): "
                        + ProblemWords.of(type, language).title() + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return page(language, title, types);
    }

    /**
     * What one type means.
     *
     * @param slug last part of the type's URI
     */
    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public Response one(@PathParam("slug") String slug, HttpHeaders headers) {
        ProblemType type = ProblemType.bySlug(slug)
                .orElseThrow(() -> StatusCodes.problem(404).exception());
        PageLanguage language = PageLanguage.of(headers.getAcceptableLanguages());
        ProblemWords words = ProblemWords.of(type, language);
        String all = switch (language) {
            case ENGLISH -> "All problems";
            case GERMAN -> "Alle Probleme";
        };
        return page(
                language,
                words.title(),
                "<p>HTTP status " + type.status() + "</p>\n<p>" + escaped(words.advice()) + "</p>\n<p><a href=\""
                        + ProblemType.PATH + "\">" + all + "</a></p>");
    }

    private static Response page(PageLanguage language, String title, String body) {
        return Response.ok(PlainPage.of(language, title, body), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Advice names placeholders, such as {@code <token>}. */
    private static String escaped(String advice) {
        return advice.replace("<", "&lt;").replace(">", "&gt;");
    }
}
