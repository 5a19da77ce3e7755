package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.path.Weight;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FitPathWeightsTest {
    private static final String BAR =
            "{\"file\":\"bar.png\",\"text\":\"1\",\"kind\":\"single\",\"strokes\":[[[400,60],[398,240]]],\"pen\":12}\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fitsAndPrintsEachWeightBesideTheProducts() throws IOException {
        // Given
        Files.writeString(folder.resolve(TruthFile.NAME), BAR.repeat(4));

        // When
        int code = run(folder.toString(), "--as=ink", "--iterations=12", "--weight=single=2", "--report-others");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("2 drawings, 2 lines", "iteration  10")
                .contains(Arrays.stream(Weight.values()).map(Weight::name).toList())
                .containsSubsequence("fitted to: third 0", "ink single", "2", "the others", "ink single", "2");
    }

    @Test
    void searchesOnAllDrawings() throws IOException {
        // Given
        Files.writeString(folder.resolve(TruthFile.NAME), BAR.repeat(4));

        // When
        int code = run(
                folder.toString(),
                "--as=ink",
                "--third=all",
                "--iterations=0",
                "--search=60",
                "--seed=4",
                "--step=0.3",
                "--guard=single",
                "--report-others");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsSubsequence("fitted to: all", "ink single", "4")
                .doesNotContain("iteration", "the others");
        assertThat(err.toString()).contains("steps 0.300  tries left   60  objective 100.00", "tries left    0");
    }

    @Test
    void tellsWrongUseInOneLine() throws IOException {
        Files.writeString(folder.resolve(TruthFile.NAME), BAR);
        String drawings = folder.toString();

        assertFailsWith(2, "Missing required parameter: 'DRAWINGS'");
        assertFailsWith(2, "--third must be 0, 1, 2 or all, not 3", drawings, "--third=3");
        assertFailsWith(2, "--as must be picture, ink or both, not paint", drawings, "--as=paint");
        assertFailsWith(2, "--iterations must be 0 or more, not -1", drawings, "--iterations=-1");
        assertFailsWith(2, "--search must be 0 or more, not -1", drawings, "--search=-1");
        assertFailsWith(2, "Invalid value for option '--search': 'many'", drawings, "--search=many");
        assertFailsWith(2, "--step must be 0.05 or more, not 0.0", drawings, "--step=0");
        assertFailsWith(2, "--step must be 0.05 or more, not NaN", drawings, "--step=NaN");
        assertFailsWith(2, "Invalid value for option '--seed': '0.5'", drawings, "--seed=0.5");
        assertFailsWith(2, "--guard: no drawing is of the kind singel", drawings, "--guard=singel");
        assertFailsWith(2, "--weight must be 0 or more: single=-1.0", drawings, "--weight=single=-1");
        assertFailsWith(2, "--weight: no drawing is of the kind tounch", drawings, "--weight=tounch=2");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        assertFailsWith(1, "no truth.jsonl in " + folder, folder.toString());

        Files.writeString(folder.resolve(TruthFile.NAME), BAR);
        assertFailsWith(1, "manifest.json", folder.toString(), "--model=" + folder);
        assertFailsWith(1, "no such file: " + folder.resolve("bar.png"), folder.toString());

        Files.writeString(folder.resolve(TruthFile.NAME), BAR + "{\"text\":\"a\"}\n");
        assertFailsWith(1, "truth.jsonl, line 2: text holds more than digits", folder.toString());
    }

    private void assertFailsWith(int code, String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(err.toString().lines()).singleElement().asString().contains(message);
    }

    private int run(String... arguments) {
        CommandLine line = FitPathWeights.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
