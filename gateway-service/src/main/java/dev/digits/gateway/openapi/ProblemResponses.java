package dev.digits.gateway.openapi;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes every problem type: one response {@code problem-<status>} for each status, with an example for each type. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {
    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Components components = api.getComponents();
        components.addSchema(SCHEMA, schema());
        Map<Integer, List<ProblemType>> byStatus = Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) -> components.addResponse("problem-" + status, response(types)));
    }

    private static APIResponse response(List<ProblemType> types) {
        MediaType document =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        types.forEach(type -> document.addExample(type.slug(), example(type)));
        APIResponse response = OASFactory.createAPIResponse()
                .description(types.stream()
                        .map(type -> type.title() + ". " + type.advice())
                        .collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, document));
        if (types.contains(ProblemType.TOO_BUSY) || types.contains(ProblemType.SERVICE_AWAY)) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds after which to try again.")
                            .schema(type(Schema.SchemaType.INTEGER, null)));
        }
        return response;
    }

    private static Example example(ProblemType type) {
        return OASFactory.createExample()
                .summary(type.title())
                .value(Problem.of(type, type.advice()).document());
    }

    private static Schema schema() {
        return type(Schema.SchemaType.OBJECT, "A problem document (RFC 9457).")
                .addProperty(
                        "type",
                        type(Schema.SchemaType.STRING, "URI of the problem type; leads to its page.")
                                .format("uri-reference"))
                .addProperty("title", type(Schema.SchemaType.STRING, "What happened, the same words for each type."))
                .addProperty("status", type(Schema.SchemaType.INTEGER, "The HTTP status."))
                .addProperty("detail", type(Schema.SchemaType.STRING, "What happened this time and what to do."))
                .addProperty(
                        "service",
                        type(Schema.SchemaType.STRING, "The service that is away, slow or failing, if one is."))
                .addProperty("line", type(Schema.SchemaType.INTEGER, "Line of the error in a JSON body, from 1."))
                .addProperty("column", type(Schema.SchemaType.INTEGER, "Column of the error in a JSON body, from 1."))
                .addProperty("limit", type(Schema.SchemaType.INTEGER, "The limit that was passed."))
                .addProperty("actual", type(Schema.SchemaType.INTEGER, "What was sent instead."))
                .addProperty("retryAfter", type(Schema.SchemaType.INTEGER, "As the Retry-After header, seconds."))
                .addProperty(
                        "traceId", type(Schema.SchemaType.STRING, "The trace of the request, while traces are on."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema type(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
