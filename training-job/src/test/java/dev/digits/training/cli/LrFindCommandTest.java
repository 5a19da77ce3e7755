package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.TinyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

public class LrFindCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TILES", "LINES"})
    public void printsBothSuggestionsAndPlotsThem(String phase) throws IOException {
        // Given
        Path data = SampleFolder.in(Files.createDirectory(folder.resolve("data")));
        Path plot = folder.resolve("plot.html");

        // When
        StringWriter out = new StringWriter();
        int code = run(
                out,
                TinyRun.options(
                        "--data-dir=" + data, "--plot=" + plot, "--phase=" + phase, "--widths=4,8", "--batch-size=16"));

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("valley=\\d\\.\\d\\de-\\d\\d steep=\\d\\.\\d\\de[-+]\\d\\d, plotted in ");
        String page = Files.readString(plot);
        assertThat(page).contains("<svg", ">valley ", ">steep ", "learning rate", "1e-7");
        assertThat(page).doesNotContain("http");
    }

    @Test
    public void saysThatThePlotCannotBeWrittenBeforeItSweeps() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        StringWriter out = new StringWriter();
        int code = run(out, "--data-dir=" + folder, "--plot=" + file.resolve("plot.html"));

        assertThat(code).isNotZero();
        assertThat(out.toString()).contains("but " + file + " cannot be made");
    }

    private static int run(StringWriter out, String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(new LrFindCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}
