package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DigitsTrainingTest {
    static Stream<List<String>> everyCommand() {
        List<List<String>> paths = new ArrayList<>();
        collect(DigitsTraining.commandLine(), List.of(), paths);
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void helpsWithEveryCommand(List<String> path) {
        // Given
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");

        // When
        Invocation help = Invocation.of(arguments.toArray());

        // Then
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith(("Usage: digits " + String.join(" ", path)).strip());
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void saysInOneLineThatAnOptionIsUnknown(List<String> path) {
        // Given
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--no-such-option");

        // When
        Invocation wrong = Invocation.of(arguments.toArray());

        // Then
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(wrong.err()).startsWith("digits").contains("--help tells more");
    }

    @Test
    void hasTheCommandsThatTheLauncherPassesOn() {
        // When // Then
        assertThat(DigitsTraining.commandLine().getSubcommands())
                .containsKeys("train", "lr-find", "test-model", "predict", "fetch-data", "import-ink", "models");
    }

    @Test
    void asksForACommand() {
        // When
        Invocation none = Invocation.of();

        // Then
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("digits: which command?").contains("test-model");
    }

    @Test
    void printsAStackTraceOnlyWhenAsked(@TempDir Path folder) {
        // Given
        Path nowhere = folder.resolve("nowhere");

        // When
        Invocation brief = Invocation.of("test-model", "--data", nowhere, "--models-dir", folder);
        Invocation verbose = Invocation.of("test-model", "--data", nowhere, "--models-dir", folder, "--verbose");

        // Then
        assertThat(brief.exitCode()).isEqualTo(1);
        assertThat(brief.err().lines()).hasSize(1);
        assertThat(brief.err()).startsWith("digits test-model: ").contains("no such folder");
        assertThat(verbose.exitCode()).isEqualTo(1);
        assertThat(verbose.err()).contains("MissingSetException").contains("at dev.digits");
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> paths) {
        paths.add(path);
        line.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(sub, longer, paths);
        });
    }
}
