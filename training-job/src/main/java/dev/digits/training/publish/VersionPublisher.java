package dev.digits.training.publish;

import dev.digits.decoder.DecoderParameters;
import dev.digits.model.GoldenDraft;
import dev.digits.model.Normalisation;
import dev.digits.model.onnx.OnnxExport;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.network.Temperature;
import dev.digits.training.reader.DecoderFit;
import dev.digits.training.reader.MarkKindFit;
import dev.digits.training.reader.ReadLine;
import dev.digits.training.reader.SeenMark;
import dev.digits.training.reader.TrialNetworks;
import dev.digits.training.reader.WholeLines;
import dev.digits.training.run.CodeVersion;
import dev.digits.training.run.RunMetrics;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StartVersions;
import dev.digits.training.run.TensorBoardLog;
import dev.digits.training.settings.SettingsFile;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tensorboard.EventWriter;
import dev.digits.training.tiles.ValidationSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Turns two trained networks into a version of the store: fits temperatures and the decoder's numbers, measures once on the test set,
 * writes what goes with it.
 */
public final class VersionPublisher {
    /** So many times as many lines as an epoch is chosen by are read for the decoder's numbers: one bias differs from the next in few of them. */
    private static final int LINES_OF_DECODER = 4;
    /** Few lines hold a mark that is no digit: so many times as many are read for those. */
    private static final int LINES_OF_MARKS = 4;

    private final ModelStore store;
    private final RunPlan plan;
    private final TrainingSettings settings;
    private final DigitDataset dataset;
    private final StartVersions start;

    /**
     * @param dataset that the plan names
     * @param start versions whose weights the run began with
     */
    public VersionPublisher(ModelStore store, RunPlan plan, DigitDataset dataset, StartVersions start) {
        this.start = start;
        this.store = store;
        this.plan = plan;
        this.settings = plan.settings();
        this.dataset = dataset;
    }

    /**
     * What the run chose by.
     *
     * @param tiles digits and tiles that are none
     * @param lineLoss mean loss of the line network on validation lines at a temperature
     * @param learned composes lines as the networks learned from, to learn of their refused marks
     * @param composer of further lines that nobody learned from
     * @param lines so many are composed to fit the decoder's numbers on, and as many others to measure on
     */
    public record Validation(
            ValidationSets tiles,
            DoubleUnaryOperator lineLoss,
            LineComposer learned,
            LineComposer composer,
            int lines) {}

    /**
     * Measures and publishes.
     *
     * @param metrics lines of {@code metrics.jsonl}
     */
    public StoredVersion.Valid publish(TrainedReader trained, Validation validation, byte[] metrics)
            throws IOException {
        Measured measured =
                Measured.of(settings.architecture(), trained.tiles().weights(), validation.tiles(), dataset.test());
        MeasuredLines lines = measuredLines(trained, validation, measured.temperature());
        Provenance provenance = provenance();
        Map<String, Map<String, Double>> numbers = measured.metrics();
        numbers.put(RunMetrics.LINE_VALIDATION, lines.metrics());
        numbers.put(RunMetrics.TRAINING, trained.metrics());
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put(ModelFiles.METRICS, metrics);
        documents.put("settings.json", SettingsFile.json(settings.asMap()));
        documents.put(ModelFiles.REPORT, utf8(RunReport.html(settings, trained, measured, lines, provenance)));
        documents.put(
                ModelFiles.MODEL_CARD,
                utf8(ModelCard.markdown(
                        settings, new ModelOrigin(settings, trained, start), measured, lines, provenance)));
        documents.putAll(onnxFiles(trained));
        if (settings.tensorboard()) {
            documents.put(
                    EventWriter.fileName(provenance.created()),
                    TensorBoardLog.of(List.of(trained.tiles(), trained.lines()), provenance.created()));
        }
        DecoderParameters decoder = lines.decoder();
        return store.publish(GoldenDraft.of(new VersionDraft(
                settings.architecture(),
                trained.tiles().weights(),
                Normalisation.MNIST,
                (float) measured.temperature(),
                settings.lines().architecture(),
                trained.lines().weights(),
                (float) lines.temperature(),
                new DecoderNumbers(
                        decoder.digitBias(),
                        decoder.amongOthers().tileWeight(),
                        decoder.amongOthers().noneBias(),
                        decoder.lone().tileWeight(),
                        decoder.loneBias(),
                        decoder.amongOthers().temperature(),
                        decoder.lone().temperature(),
                        decoder.markKinds().weights()),
                numbers,
                provenance,
                documents)));
    }

    private MeasuredLines measuredLines(TrainedReader trained, Validation validation, double tileTemperature) {
        double temperature = Temperature.fit(validation.lineLoss());
        try (TrialNetworks networks = new TrialNetworks(
                settings.architecture(),
                new TrialNetworks.Trained(trained.tiles().weights(), tileTemperature),
                settings.lines().architecture(),
                new TrialNetworks.Trained(trained.lines().weights(), temperature))) {
            WholeLines reader = new WholeLines(networks);
            DecoderParameters fitted = DecoderFit.of(
                    biases -> reader.readFavouring(
                            validation.composer(), settings.seed(), LINES_OF_DECODER * validation.lines(), biases),
                    reader.readAlone(
                            validation.composer(), settings.seed() + 2, LINES_OF_DECODER * validation.lines()));
            WholeLines favouring = reader.favouring(fitted.digitBias());
            List<SeenMark> marks =
                    favouring.marks(validation.learned(), settings.seed(), LINES_OF_MARKS * validation.lines());
            DecoderParameters decoder = fitted.with(MarkKindFit.fit(marks));
            List<ReadLine> measuredOn = favouring.read(validation.composer(), settings.seed() + 1, validation.lines());
            return new MeasuredLines(measuredOn, temperature, decoder);
        }
    }

    private Map<String, byte[]> onnxFiles(TrainedReader trained) throws IOException {
        try {
            return OnnxExport.of(
                    settings.architecture(),
                    trained.tiles().weights(),
                    settings.lines().architecture(),
                    trained.lines().weights());
        } catch (DamagedModelException e) {
            throw new IOException("the trained networks cannot be published: " + e.getMessage(), e);
        }
    }

    private Provenance provenance() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Provenance(
                now, settings.seed(), settings.asMap(), plan.datasets(), CodeVersion.current(), start.names());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
