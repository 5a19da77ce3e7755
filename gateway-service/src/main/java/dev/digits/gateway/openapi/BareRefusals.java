package dev.digits.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes what any request may be answered before it is read as one, and before a problem document can be written. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class BareRefusals implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        add(operation, "414", "The address is too long: more than 4096 bytes. There is no body.");
        add(operation, "431", "The headers are too long. There is no body.");
        return operation;
    }

    private static void add(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
}
