package dev.digits.gateway.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    public String all() {
        return page(
                "Problems",
                Arrays.stream(ProblemType.values())
                        .map(type -> "<li><a href=\"" + type.uri() + "\">" + type.slug() + "</a> (" + type.status()
                                + "): " + type.title() + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    /**
     * What one type means.
     *
     * @param slug last part of the type's URI
     */
    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public String one(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.bySlug(slug)
                .orElseThrow(() -> StatusCodes.problem(404).exception());
        return page(
                type.title(),
                "<p>HTTP status " + type.status() + "</p>\n<p>" + type.advice() + "</p>\n" + "<p><a href=\""
                        + ProblemType.PATH + "\">All problems</a></p>");
    }

    private static String page(String title, String body) {
        return PlainPage.of(title, body.replace("<token>", "&lt;token&gt;"));
    }
}
