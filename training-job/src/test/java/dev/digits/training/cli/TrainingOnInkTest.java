package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.TinyRun;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import dev.digits.training.run.RunMetrics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Zeros and ones of twenty writers, a letter and a number of each, beside a thousand images of digits. */
class TrainingOnInkTest {

    @TempDir
    Path temporary;

    @Test
    void learnsFromInkMeasuresItApartAndNotesItsFiles() throws Exception {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(temporary.resolve("data")));
        Path ink = Files.createDirectory(temporary.resolve("ink"));
        Files.write(ink.resolve("made.jsonl"), ink());
        ModelStore store = new ModelStore(temporary.resolve("models"));
        StringWriter out = new StringWriter();

        // When: three of the writers are put aside with this seed
        int code = new CommandLine(new TrainCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(TinyRun.options(
                        "--data-dir=" + data,
                        "--models-dir=" + store.root(),
                        "--ink=" + ink,
                        "--epochs=2",
                        "--line-epochs=1",
                        "--lr=0.02",
                        "--batch-size=25",
                        "--widths=8,16",
                        "--average-decay=0.9",
                        "--activate",
                        "--seed=2"));

        // Then
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).containsPattern("tiles epoch 2/2 .* ink_acc=\\d+\\.\\d+% seconds");
        StoredVersion version = store.list().get(0);
        Manifest manifest = ((StoredVersion.Valid) version).manifest();
        assertThat(manifest.provenance().datasets()).containsKey("ink/made.jsonl");
        assertThat(manifest.metric(RunMetrics.INK_VALIDATION, Manifest.ACCURACY))
                .isPresent();
        List<String> epochs = new String(version.files().read("metrics.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(epochs).hasSize(3);
        assertThat(new ObjectMapper().readTree(epochs.get(1)).get("inkAccuracy").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(new ObjectMapper()
                        .readTree(epochs.get(2))
                        .get("asWrittenAccuracy")
                        .asDouble())
                .isBetween(0.0, 1.0);
        assertThat(out.toString()).containsPattern("lines epoch 1/1 .* as_written=\\d+\\.\\d+% seconds");
        assertThat(new String(version.files().read("MODEL_CARD.md"), StandardCharsets.UTF_8))
                .contains(
                        "| inkValidation | ",
                        "tiles of ink by writers who are not in the training set",
                        "numbers as they were written");
    }

    private static List<String> ink() {
        List<String> lines = new ArrayList<>();
        for (int writer = 0; writer < 20; writer++) {
            InkSample zero = InkShapes.sample("0", InkShapes.oval(50 + writer, 100));
            InkSample one = InkShapes.sample("1", InkShapes.line(writer, 0, 0, 100));
            InkSample letter = InkShapes.sample("T", InkShapes.line(0, 0, 80, 0), InkShapes.line(40, 0, 40, 100));
            for (InkSample sample : List.of(zero, one, letter, InkShapes.number("407", "anyone"))) {
                lines.add(InkShapes.json(
                        new InkSample(sample.id(), sample.label(), "writer " + writer, sample.strokes(), 1)));
            }
        }
        return lines;
    }
}
