package dev.digits.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains a tiny network on a thousand digits, once, and looks at all that is left behind. */
class TrainCommandTest {

    @TempDir
    static Path temporary;

    private static Path data;
    private static ModelStore store;
    private static int exitCode;
    private static String output;

    @BeforeAll
    static void train() throws IOException {
        data = SampleFolder.in(Files.createDirectory(temporary.resolve("data")));
        store = new ModelStore(temporary.resolve("models"));
        StringWriter out = new StringWriter();
        exitCode = command(out)
                .execute(
                        "--data-dir=" + data,
                        "--models-dir=" + store.root(),
                        "--epochs=5",
                        "--fine-tune-epochs=1",
                        "--lr=0.02",
                        "--batch-size=25",
                        "--widths=8,16,32",
                        "--dropout=0",
                        "--average-decay=0.9",
                        "--tensorboard",
                        "--seed=3");
        output = out.toString();
    }

    @Test
    void learnsToReadDigitsThatItHasNotSeen() throws IOException {
        // When
        double accuracy = manifest().metric(Manifest.TEST, Manifest.ACCURACY).orElseThrow();

        // Then
        assertThat(exitCode).isZero();
        assertThat(accuracy).isGreaterThan(0.7);
    }

    @Test
    void publishesAVersionThatTheReaderServes() throws Exception {
        // Given
        ModelFiles files = version().files();

        // When
        try (ReaderNetworks reader = ReaderNetworks.load(files)) {
            float[][] scores = reader.classify(new byte[][] {new byte[784]});

            // Then
            assertThat(scores[0]).hasSize(11);
        }
    }

    @Test
    void saysWhatTheVersionWasMadeFrom() throws IOException {
        // When
        Manifest manifest = manifest();

        // Then
        assertThat(manifest.architecture().stageWidths()).containsExactly(8, 16, 32);
        assertThat(manifest.temperature()).isPositive();
        assertThat(manifest.provenance().seed()).isEqualTo(3);
        assertThat(manifest.provenance().settings()).containsEntry("batch-size", 25);
        assertThat(manifest.provenance().datasets()).hasSize(4);
        assertThat(manifest.files()).containsKeys("metrics.jsonl", "report.html", "MODEL_CARD.md");
    }

    @Test
    void notesEveryEpoch() throws IOException {
        // When
        List<String> lines = new String(version().files().read("metrics.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(6);
        JsonNode last = new ObjectMapper().readTree(lines.get(5));
        assertThat(last.get("phase").asText()).isEqualTo("fine-tune");
        assertThat(last.get("trainLoss").asDouble()).isPositive();
        assertThat(output.lines().filter(line -> line.startsWith("epoch "))).hasSize(6);
    }

    @Test
    void leavesNothingOfARunThatIsFinished() {
        assertThat(store.runs()).isEmptyDirectory();
    }

    @Test
    void writesAReportThatNeedsNoNetwork() throws IOException {
        // When
        String report = document("report.html");

        // Then
        assertThat(report)
                .contains("test accuracy", "loss", "accuracy on validation digits", "learning rate", "momentum")
                .contains("Confusion, validation", "Confusion, test", "Reliability, test", "Worst mistakes, test")
                .contains("<svg", "data:image/png;base64,", "read as", "% sure")
                .contains("Settings", "fine-tune-epochs", "Provenance", "t10k-labels-idx1-ubyte", "SHA-256");
        assertThat(report).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void modelCardHasTheUsualSectionsAndClaimsWhatTheRunShows() throws IOException {
        // When
        String card = document("MODEL_CARD.md");

        // Then: the sections of Mitchell et al. 2019
        assertThat(card.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## Model details",
                        "## Intended use",
                        "## Factors",
                        "## Metrics",
                        "## Evaluation data",
                        "## Training data",
                        "## Quantitative analyses",
                        "## Ethical considerations",
                        "## Caveats and recommendations");
        int errors = (int) manifest().metric(Manifest.TEST, "errors").orElseThrow();
        assertThat(card).contains("| test | 500 | " + errors + " |", "seed 3", "channels with 1 block(s) each");
        // a thousand images are not MNIST's training set, and what was put aside is said as it is
        assertThat(card).doesNotContain("MNIST's training images", "US Census").contains("Validation: 200 images");
    }

    @Test
    void writesAnEventFileForTensorBoard() throws IOException {
        // Given
        String name = manifest().files().keySet().stream()
                .filter(file -> file.startsWith("events.out.tfevents."))
                .findFirst()
                .orElseThrow();

        // When
        String events = new String(version().files().read(name), StandardCharsets.ISO_8859_1);

        // Then: six epochs
        assertThat(events).contains("brain.Event:2", "loss/train", "accuracy/validation", "learning_rate");
        assertThat(events.split("accuracy/validation", -1)).hasSize(7);
    }

    @Test
    void notesTimesAndSettingsToMakeItAgain() throws IOException {
        // Given
        Manifest manifest = manifest();

        // When
        double minutes =
                manifest.metric(RunMetrics.TRAINING, RunMetrics.MINUTES).orElseThrow();
        double perEpoch = manifest.metric(RunMetrics.TRAINING, RunMetrics.SECONDS_PER_EPOCH)
                .orElseThrow();

        // Then
        assertThat(minutes * 60).isCloseTo(perEpoch * 6, within(1e-6));
        assertThat(manifest.metric(RunMetrics.TRAINING, RunMetrics.BEST_EPOCH).orElseThrow())
                .isBetween(1.0, 6.0);
        assertThat(new ObjectMapper().readTree(document("settings.json")))
                .isEqualTo(new ObjectMapper().valueToTree(manifest.provenance().settings()));
    }

    @Test
    void planSaysWhatWouldBeDoneAndDoesNothing() {
        // Given
        StringWriter out = new StringWriter();
        Path models = temporary.resolve("untouched");

        // When
        int code = command(out)
                .execute(
                        "--data-dir=" + data,
                        "--models-dir=" + models,
                        "--epochs=3",
                        "--lr=0.01",
                        "--widths=16,32,64",
                        "--negative-share=0.125",
                        "--dry-run");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("800 images to learn from, 200 to choose by, 500 to measure with")
                .contains("3 one-cycle, then 10 fine-tune, each of 6 batches of 128 digits and 16 others")
                .contains("lr        0.01 (--lr)")
                .contains("epochs=3 (--epochs)")
                .contains("a new version in " + models)
                .containsPattern("network   mnist-resnet, 78,\\d+ weights")
                .containsPattern("stage 3 +\\S+ 64 channels, 1 block")
                .containsPattern("about \\d+ seconds an epoch, \\S+ (seconds|minutes) in all");
        assertThat(models).doesNotExist();
    }

    @Test
    void refusesASettingOutOfRangeInOneLine() {
        StringWriter out = new StringWriter();

        int code = command(out).execute("--data-dir=" + data, "--label-smoothing=1.5");

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).startsWith("--label-smoothing is 1.5, must be 0 to below 1");
    }

    @Test
    void saysThatTheDataIsMissing() {
        StringWriter out = new StringWriter();

        int code = command(out).execute("--data-dir=" + temporary.resolve("nowhere"));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(out.toString()).startsWith("train: " + temporary.resolve("nowhere") + ": no such folder");
    }

    private static CommandLine command(StringWriter out) {
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(new TrainCommand()).setOut(writer).setErr(writer);
    }

    private static String document(String name) throws IOException {
        return new String(version().files().read(name), StandardCharsets.UTF_8);
    }

    private static StoredVersion version() throws IOException {
        return store.list().get(0);
    }

    private static Manifest manifest() throws IOException {
        return version() instanceof StoredVersion.Valid valid ? valid.manifest() : null;
    }
}
