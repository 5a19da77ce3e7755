package dev.digits.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes what any request may be answered, so that an operation names only what is its own: the problems that every
 * operation has, and the refusals before a problem document can be written. Orders the answers by status.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonResponses implements OASFilter {
    private static final List<Integer> PROBLEMS = List.of(400, 401, 406, 429, 500, 503, 504);

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        for (int status : PROBLEMS) {
            responses.addAPIResponse(String.valueOf(status), response().ref("problem-" + status));
        }
        responses.addAPIResponse(
                "414", response().description("The address is too long: more than 4096 bytes. There is no body."));
        responses.addAPIResponse("431", response().description("The headers are too long. There is no body."));
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        return operation;
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse();
    }
}
