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

            @Schema(
                    nullable = true,
                    description =
                            "Share of composed lines that were read right, whole, 0 to 1; null when not measured.")
            Double lineAccuracy,

            @Schema(
                    nullable = true,
                    description =
                            "Of digits in the ink of people from whom it did not learn, 0 to 1; null when not measured.")
            Double inkAccuracy,

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
            String report,

            @Schema(nullable = true, description = "Where the model card is, plain text; null when there is none.")
            String card) {}

    /**
     * All training runs that are not finished.
     *
     * @param runs newest first
     */
    @Schema(name = "TrainingRunList")
    public record TrainingRunList(
            @Schema(description = "Newest first.") List<Run> runs) {}

    /** A training run that is under way, or was stopped and can be resumed. */
    @Schema(name = "TrainingRun")
    public record Run(
            @Schema(description = "When it began and its seed.", examples = "20261122T101500Z-seed1")
            String name,

            @Schema(description = "When it last wrote metrics, RFC 3339.", examples = "2026-11-22T10:15:00Z")
            String updated,

            @Schema(nullable = true, description = "Epochs of the tile network to run; null when not known.")
            Integer tileEpochs,

            @Schema(nullable = true, description = "Epochs of the line network to run; null when not known.")
            Integer lineEpochs,

            @Schema(
                    implementation = Object[].class,
                    description = "metrics.jsonl so far: one object an epoch or learning-rate step.")
            List<JsonNode> metrics) {}
}
