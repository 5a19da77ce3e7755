package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.TinyRun;
import dev.digits.training.run.RunMetrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .execute(TinyRun.options(
                        "--data-dir=" + data,
                        "--models-dir=" + store.root(),
                        "--epochs=5",
                        "--line-epochs=2",
                        "--lr=0.02",
                        "--batch-size=25",
                        "--widths=8,16,32",
                        "--dropout=0",
                        "--average-decay=0.9",
                        "--tensorboard",
                        "--activate",
                        "--seed=3"));
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
            assertThat(reader.read(new byte[][] {new byte[32 * 64]}, 64)[0]).hasSize(32 * 11);
        }
    }

    @Test
    void saysWhatTheVersionWasMadeFrom() throws IOException {
        // When
        Manifest manifest = manifest();

        // Then
        assertThat(manifest.architecture().stageWidths()).containsExactly(8, 16, 32);
        assertThat(manifest.line().architecture().stageWidths()).containsExactly(8, 16, 32);
        assertThat(manifest.line().architecture().headWidth()).isEqualTo(32);
        assertThat(manifest.temperature()).isPositive();
        assertThat(manifest.line().temperature()).isPositive();
        assertThat(manifest.decoder().tileWeight()).isBetween(0.0, 1.0);
        assertThat(manifest.decoder().temperature()).isPositive();
        assertThat(manifest.provenance().seed()).isEqualTo(3);
        assertThat(manifest.provenance().settings()).containsEntry("batch-size", 25);
        assertThat(manifest.provenance().datasets()).hasSize(4);
        assertThat(manifest.files())
                .containsKeys("metrics.jsonl", "report.html", "MODEL_CARD.md", "model.onnx", "line.onnx");
    }

    @Test
    void notesEveryEpoch() throws IOException {
        // When
        List<String> lines = new String(version().files().read("metrics.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(7);
        assertThat(new ObjectMapper().readTree(lines.get(4)).get("phase").asText())
                .isEqualTo("tiles");
        JsonNode last = new ObjectMapper().readTree(lines.get(6));
        assertThat(last.get("phase").asText()).isEqualTo("lines");
        assertThat(last.get("epoch").asInt()).isEqualTo(2);
        assertThat(last.get("trainLoss").asDouble()).isPositive();
        assertThat(last.get("digitErrorRate").asDouble()).isNotNegative();
        assertThat(output.lines().filter(line -> line.startsWith("tiles epoch ")))
                .hasSize(5);
        assertThat(output.lines().filter(line -> line.startsWith("lines epoch ")))
                .hasSize(2);
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
                .contains("Phase 1: tiles", "Phase 2: lines", "Learning rate, tiles", "Learning rate, lines")
                .contains("16 validation lines read right, whole", "lines read right, %", "digit error rate on")
                .contains("Reliability, lines", "Lines that were read wrong", "lineValidation digitErrorRate")
                .contains("Settings", "line-epochs", "Provenance", "t10k-labels-idx1-ubyte", "SHA-256");
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
        assertThat(card).contains("| test | 500 | " + errors + " |", "seed 3", "with 1 block(s) each");
        assertThat(card)
                .contains(String.format(
                        Locale.ROOT,
                        "| 16 | %.2f %% |",
                        100
                                * manifest()
                                        .metric(RunMetrics.LINE_VALIDATION, Manifest.ACCURACY)
                                        .orElseThrow()));
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

        // Then: five epochs of tiles, two of lines
        assertThat(events)
                .contains("brain.Event:2", "tiles/loss/train", "tiles/learning_rate", "lines/digit_error_rate");
        assertThat(events.split("tiles/accuracy/validation", -1)).hasSize(6);
        assertThat(events.split("lines/accuracy/validation", -1)).hasSize(3);
    }

    @Test
    void notesTimesAndSettingsToMakeItAgain() throws IOException {
        // Given
        Manifest manifest = manifest();

        // When
        double minutes =
                manifest.metric(RunMetrics.TRAINING, RunMetrics.MINUTES).orElseThrow();
        double ofTiles = manifest.metric(RunMetrics.TRAINING, RunMetrics.SECONDS_PER_EPOCH)
                .orElseThrow();
        double ofLines = manifest.metric(RunMetrics.TRAINING, RunMetrics.ofLines(RunMetrics.SECONDS_PER_EPOCH))
                .orElseThrow();

        // Then
        assertThat(minutes * 60).isCloseTo(ofTiles * 5 + ofLines * 2, within(1e-6));
        assertThat(manifest.metric(RunMetrics.TRAINING, RunMetrics.BEST_EPOCH).orElseThrow())
                .isBetween(1.0, 5.0);
        assertThat(manifest.metric(RunMetrics.TRAINING, RunMetrics.ofLines(RunMetrics.BEST_EPOCH))
                        .orElseThrow())
                .isBetween(1.0, 2.0);
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
                .execute(TinyRun.options(
                        "--data-dir=" + data,
                        "--models-dir=" + models,
                        "--epochs=3",
                        "--line-epochs=4",
                        "--lr=0.01",
                        "--widths=16,32,64",
                        "--negative-share=0.125",
                        "--dry-run"));

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("800 images to learn from, 200 to choose by, 500 to measure with")
                .contains("phase 1   3 epochs of tiles, each of 6 batches of 128 digits and 16 others")
                .contains("phase 2   4 epochs of lines, each of 8 batches of 2")
                .contains("lr 0.01 (--lr)", "lr 0.003 (default)")
                .contains("epochs=3 (--epochs)")
                .contains("a new version in " + models)
                .containsPattern("network   tiles, 78,251 weights, stages of \\[16, 32, 64\\] channels")
                .containsPattern("network   lines, \\d+,\\d+ weights, stages of \\[8, 16, 32\\] channels")
                .containsPattern("stage 3 +[\\d,]+")
                .containsPattern("tiles: about \\d+ seconds an epoch, \\S+ (seconds|minutes) \\(")
                .containsPattern("lines: about \\d+ seconds an epoch, \\S+ (seconds|minutes) \\(")
                .containsPattern("time +\\S+ (seconds|minutes) in all");
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
    void refusesALimitOfWhichNothingCanBePutAside() {
        StringWriter out = new StringWriter();

        int code = command(out)
                .execute("--data-dir=" + data, "--models-dir=" + temporary.resolve("untouched"), "--limit=4");

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).startsWith("--limit is 4, must be 0 (all) or 5 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--widths", "--line-widths"})
    void refusesNetworksThatAStoreDoesNotTakeBeforeItTrains(String widths) {
        for (String begin : List.of("--dry-run", "--activate")) {
            // Given
            StringWriter out = new StringWriter();
            Path models = temporary.resolve("too-large");

            // When
            int code = command(out).execute("--data-dir=" + data, "--models-dir=" + models, begin, widths + "=1024");

            // Then
            assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(out.toString())
                    .containsPattern(widths + " and \\S+ make a network of [\\d,]+ bytes, must be at most 64,000,000");
            assertThat(models).doesNotExist();
        }
    }

    @Test
    void planWarnsOfAVersionThatWasTrainedWithOtherDataOrAnotherDivision() throws IOException {
        // Given
        StringWriter same = new StringWriter();
        StringWriter other = new StringWriter();
        String[] options = TinyRun.options(
                "--data-dir=" + data,
                "--models-dir=" + store.root(),
                "--start-from=" + version().version(),
                "--widths=8,16,32",
                "--seed=3",
                "--dry-run");
        String[] divided = Arrays.copyOf(options, options.length + 1);
        divided[options.length] = "--validation-size=100";

        // When
        command(same).execute(options);
        command(other).execute(divided);

        // Then
        assertThat(same.toString()).contains("in all").doesNotContain("warning");
        assertThat(other.toString())
                .contains("warning: version " + version().version()
                        + " was trained with validation-size 5000 and not 100");
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
