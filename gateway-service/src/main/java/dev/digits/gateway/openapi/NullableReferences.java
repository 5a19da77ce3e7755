package dev.digits.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Lets what refers to another schema or is null be null: as it is generated, its type says that it is an object. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class NullableReferences implements OASFilter {
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullableReferences::isNull)) {
            schema.setType(null);
        }
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }
}
