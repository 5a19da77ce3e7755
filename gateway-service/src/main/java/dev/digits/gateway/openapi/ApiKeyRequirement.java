package dev.digits.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says of every operation that an API key may go with it: whether it has to is decided where the gateway is started. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiKeyRequirement implements OASFilter {
    static final String SCHEME = "api-key";

    @Override
    public Operation filterOperation(Operation operation) {
        List<SecurityRequirement> own = operation.getSecurity();
        List<SecurityRequirement> without =
                own == null || own.isEmpty() ? List.of(OASFactory.createSecurityRequirement()) : own;
        operation.setSecurity(without.stream()
                .flatMap(requirement -> Stream.of(requirement, withKey(requirement)))
                .toList());
        return operation;
    }

    private static SecurityRequirement withKey(SecurityRequirement requirement) {
        SecurityRequirement both = OASFactory.createSecurityRequirement();
        requirement.getSchemes().forEach(both::addScheme);
        return both.addScheme(SCHEME);
    }
}
