package dev.digits.gateway.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers are told of models. */
final class ModelAnswers {
    private ModelAnswers() {}

    /**
     * All versions.
     *
     * @param models newest first, the bundled one last
     */
    @Schema(name = "ModelList")
    public record ModelList(
            @Schema(description = "Newest first, the bundled one last.")
            List<Summary> models) {}

    /** One version in short. */
    @Schema(name = "ModelSummary")
    public record Summary(
            @Schema(examples = "20261122T101500Z-3f2a9c") String version,

            @Schema(description = "Architecture.", examples = "mnist-resnet")
            String name,

            @Schema(nullable = true, description = "End of training, RFC 3339.", examples = "2026-11-22T10:15:00Z")
            String created,

            @Schema(description = "True for the version that is served now.")
            boolean serving,

            @Schema(description = "True for the version that the inference service carries inside.")
            boolean bundled,

            @Schema(nullable = true, description = "0 to 1; null when not measured.")
            Double validationAccuracy,

            @Schema(nullable = true, description = "0 to 1; null when not measured.")
            Double testAccuracy,

            @Schema(description = "Number of trained weights.")
            long weights,

            @Schema(nullable = true, description = "Why it cannot be served; null when it can.")
            String damage,

            @Schema(
                    description =
                            "How far it has come: discovered, verified, loaded, warmed, checked, serving, draining,"
                                    + " closed or refused.",
                    examples = "serving")
            String state) {}

    /** One version in full. */
    @Schema(name = "ModelDetails")
    public record Details(
            Summary model,

            @Schema(
                    nullable = true,
                    implementation = Object.class,
                    description = "manifest.json as it stands in the model store; null when it is damaged.")
            JsonNode manifest,

            @Schema(
                    implementation = Object[].class,
                    description = "metrics.jsonl: one object an epoch or learning-rate step.")
            List<JsonNode> metrics,

            @Schema(nullable = true, description = "Where the report is, an HTML page; null when there is none.")
            String report) {}
}
