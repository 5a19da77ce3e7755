package dev.digits.gateway.recognition;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes what annotations cannot of a drawing as JSON: that it is either a picture or ink, and what a point is. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DrawingSchemas implements OASFilter {
    private static final BigDecimal FARTHEST = BigDecimal.valueOf((long) StrokesReader.FARTHEST);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Schema drawing = closed(schemas.get("RecognitionRequest"));
        drawing.getProperties().get("image").addType(Schema.SchemaType.NULL);
        drawing.addProperty(
                "ink",
                OASFactory.createSchema()
                        .addAnyOf(drawing.getProperties().get("ink"))
                        .addAnyOf(type(Schema.SchemaType.NULL)));
        drawing.addOneOf(only("image", Schema.SchemaType.STRING)).addOneOf(only("ink", Schema.SchemaType.OBJECT));
        Schema ink = closed(schemas.get("InkRequest"));
        ink.getProperties()
                .get("strokes")
                .setItems(type(Schema.SchemaType.ARRAY).items(point()));
        ink.getProperties().get("penWidth").addType(Schema.SchemaType.NULL);
    }

    private static Schema point() {
        return type(Schema.SchemaType.ARRAY)
                .minItems(2)
                .maxItems(3)
                .prefixItems(List.of(coordinate(), coordinate()))
                .items(type(Schema.SchemaType.NUMBER));
    }

    private static Schema coordinate() {
        return type(Schema.SchemaType.NUMBER).minimum(FARTHEST.negate()).maximum(FARTHEST);
    }

    private static Schema only(String property, Schema.SchemaType type) {
        return OASFactory.createSchema().addRequired(property).addProperty(property, type(type));
    }

    /** Members that are not known are refused. */
    private static Schema closed(Schema schema) {
        return schema.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
