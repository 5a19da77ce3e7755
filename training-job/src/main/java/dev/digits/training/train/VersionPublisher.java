package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.tensorboard.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns a trained network into a version of the store: measures it once on the test set, writes what goes with it. */
final class VersionPublisher {

    private final ModelStore store;
    private final RunPlan plan;
    private final TrainingSettings settings;
    private final DigitDataset dataset;

    /** @param dataset that the plan names */
    VersionPublisher(ModelStore store, RunPlan plan, DigitDataset dataset) {
        this.store = store;
        this.plan = plan;
        this.settings = plan.settings();
        this.dataset = dataset;
    }

    /**
     * Measures and publishes.
     *
     * @param validation what the run chose by; the temperature is fitted on it
     * @param metrics lines of {@code metrics.jsonl}
     * @param line the other half of the reader
     */
    StoredVersion.Valid publish(TrainedNetwork trained, ValidationSets validation, byte[] metrics, LinePart line)
            throws IOException {
        Measured measured = Measured.of(settings.architecture(), trained.weights(), validation, dataset.test());
        Provenance provenance = provenance();
        Map<String, Map<String, Double>> numbers = measured.metrics();
        numbers.put(RunMetrics.TRAINING, trained.metrics());
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put(ModelFiles.METRICS, metrics);
        documents.put("settings.json", SettingsFile.json(settings.asMap()));
        documents.put(ModelFiles.REPORT, utf8(RunReport.html(settings, trained, measured, provenance)));
        documents.put(
                ModelFiles.MODEL_CARD,
                utf8(ModelCard.markdown(
                        settings.architecture(), settings, new ModelOrigin(settings, trained), measured, provenance)));
        if (settings.tensorboard()) {
            documents.put(EventWriter.fileName(provenance.created()), TensorBoardLog.of(trained, provenance.created()));
        }
        return store.publish(new VersionDraft(
                settings.architecture(),
                trained.weights(),
                Normalisation.MNIST,
                (float) measured.temperature(),
                line.architecture(),
                line.weights(),
                line.temperature(),
                line.decoder(),
                numbers,
                provenance,
                documents));
    }

    private Provenance provenance() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Provenance(
                now, settings.seed(), settings.asMap(), plan.datasets(), CodeVersion.current(), Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
