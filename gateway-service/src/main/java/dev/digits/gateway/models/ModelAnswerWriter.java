package dev.digits.gateway.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.TrainingRun;
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
                metrics(details.getMetricsJsonl()),
                details.getReportHtml().isEmpty() ? null : ModelResource.PATH + "/" + summary.version() + "/report",
                details.getModelCard().isEmpty() ? null : ModelResource.PATH + "/" + summary.version() + "/card");
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
                model.hasLineAccuracy() ? model.getLineAccuracy() : null,
                model.hasInkAccuracy() ? model.getInkAccuracy() : null,
                model.getWeights(),
                model.getDamage().isEmpty() ? null : model.getDamage(),
                model.getState());
    }

    ModelAnswers.TrainingRunList trainingRuns(List<TrainingRun> runs) {
        return new ModelAnswers.TrainingRunList(
                runs.stream().map(this::trainingRun).toList());
    }

    private ModelAnswers.Run trainingRun(TrainingRun run) {
        return new ModelAnswers.Run(
                run.getName(),
                instant(run.getUpdated()),
                run.getTileEpochs() == 0 ? null : run.getTileEpochs(),
                run.getLineEpochs() == 0 ? null : run.getLineEpochs(),
                metrics(run.getMetricsJsonl()));
    }

    private List<JsonNode> metrics(String lines) {
        return lines.lines().map(this::parse).flatMap(Optional::stream).toList();
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
