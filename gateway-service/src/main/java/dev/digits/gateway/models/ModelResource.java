package dev.digits.gateway.models;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.v1.ModelDetails;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The model versions of the inference service. */
@Path(ModelResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Models", description = "Which networks there are and which one reads.")
public final class ModelResource {
    static final String PATH = "/api/v1/models";

    /** A report comes from the model store: it may draw, but it has no origin and reaches no network. */
    private static final String REPORT_POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final ModelStoreClient store;
    private final ModelAnswerWriter answers;
    private final AdminToken token;

    ModelResource(ModelStoreClient store, ModelAnswerWriter answers, AdminToken token) {
        this.store = store;
        this.answers = answers;
        this.token = token;
    }

    /** All versions. */
    @GET
    @Operation(
            operationId = "listModels",
            summary = "List the model versions",
            description = "Every version that the inference service can see, newest first, the bundled one last.")
    @APIResponse(responseCode = "200", description = "The versions.")
    public ModelAnswers.ModelList list() {
        return answers.list(store.list());
    }

    /** One version. */
    @GET
    @Path("{version}")
    @Operation(
            operationId = "getModel",
            summary = "Describe a model version",
            description = "Its manifest, the metrics of its training, and where its report and its card are.")
    @APIResponse(responseCode = "200", description = "The version.")
    @APIResponse(responseCode = "404", ref = "problem-404")
    public ModelAnswers.Details get(@RestPath String version) {
        return answers.details(store.get(known(version)));
    }

    /** The training report of one version. */
    @GET
    @Path("{version}/report")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getModelReport",
            summary = "The report of a model version",
            description = "report.html as training wrote it; served in a sandbox.")
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", ref = "problem-404")
    public RestResponse<String> report(@RestPath String version) {
        ModelDetails details = store.get(known(version));
        if (details.getReportHtml().isEmpty()) {
            throw Problem.of(ProblemType.MODEL_NOT_FOUND, "The version " + version + " has no report.")
                    .exception();
        }
        return RestResponse.ResponseBuilder.ok(details.getReportHtml())
                .header("Content-Security-Policy", REPORT_POLICY)
                .build();
    }

    /** The model card of one version. */
    @GET
    @Path("{version}/card")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getModelCard",
            summary = "The model card of a model version",
            description = "MODEL_CARD.md as training wrote it: Markdown, sent as plain text so that browsers show it.")
    @APIResponse(responseCode = "200", description = "The card.")
    @APIResponse(responseCode = "404", ref = "problem-404")
    public String card(@RestPath String version) {
        String card = store.get(known(version)).getModelCard();
        if (card.isEmpty()) {
            throw Problem.of(ProblemType.MODEL_NOT_FOUND, "The version " + version + " has no model card.")
                    .exception();
        }
        return card;
    }

    /** The networks of one version, for readers of their own. */
    @GET
    @Path("{version}/networks")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getModelNetworks",
            summary = "The networks of a model version",
            description = "Both networks as one safetensors file, batch norms folded, weights in 16 bits, with the"
                    + " operations of their forward passes in its metadata: what the page reads with while no server"
                    + " answers. A version never changes, so the file may be kept for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "problem-404")
    @APIResponse(responseCode = "409", ref = "problem-409")
    public RestResponse<byte[]> networks(@RestPath String version) {
        return RestResponse.ResponseBuilder.ok(store.networks(known(version)).toByteArray())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    /** Makes a version the one to serve. */
    @POST
    @Path("{version}/activate")
    @SecurityRequirement(name = "admin-token")
    @Operation(
            operationId = "activateModel",
            summary = "Serve a model version",
            description =
                    "Writes the choice to the model store and returns when the version serves. Needs the admin token;"
                            + " off unless the gateway was started with one. When the version is damaged nothing changes.")
    @APIResponse(responseCode = "200", description = "The version serves.")
    @APIResponse(responseCode = "403", ref = "problem-403")
    @APIResponse(responseCode = "404", ref = "problem-404")
    @APIResponse(responseCode = "409", ref = "problem-409")
    public ModelAnswers.Summary activate(
            @RestPath String version,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        token.check(authorization);
        return answers.summary(store.activate(known(version)));
    }

    /** A name that no version can have is not asked for. */
    private static String known(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw Problem.of(
                            ProblemType.MODEL_NOT_FOUND,
                            "No model version has such a name; GET /api/v1/models lists them.")
                    .exception();
        }
        return version;
    }
}
