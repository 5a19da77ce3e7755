package dev.digits.gateway.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelSummary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the inference service says of models as what callers get. A manifest or a line of metrics that is not JSON is
 * left out: the summary's {@code damage} comes from the service, which checks the files.
 */
@Singleton
final class ModelAnswerWriter {
    private final ObjectMapper json;

    ModelAnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    ModelAnswers.ModelList list(List<ModelSummary> models) {
        return new ModelAnswers.ModelList(models.stream().map(this::summary).toList());
    }

    ModelAnswers.Details details(ModelDetails details) {
        ModelAnswers.Summary summary = summary(details.getSummary());
        return new ModelAnswers.Details(
                summary,
                parse(details.getManifestJson()).orElse(null),
                details.getMetricsJsonl()
                        .lines()
                        .map(this::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                details.getReportHtml().isEmpty() ? null : ModelResource.PATH + "/" + summary.version() + "/report");
    }

    ModelAnswers.Summary summary(ModelSummary model) {
        return new ModelAnswers.Summary(
                model.getVersion(),
                model.getName(),
                model.hasCreated() ? instant(model.getCreated()) : null,
                model.getServing(),
                model.getBundled(),
                model.hasValidationAccuracy() ? model.getValidationAccuracy() : null,
                model.hasTestAccuracy() ? model.getTestAccuracy() : null,
                model.getWeights(),
                model.getDamage().isEmpty() ? null : model.getDamage(),
                model.getState());
    }

    private static String instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString();
    }

    private Optional<JsonNode> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
