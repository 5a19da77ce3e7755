package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "others have no /dev/full")
class StandardOutputTest {

    @TempDir
    private Path folder;

    @Test
    void leadsToAProcessWhereItIsAPipe() throws Exception {
        // Given
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Path file = Files.createFile(folder.resolve("file"));

        // When, Then
        assertThat(StandardOutput.leadsToAProcess(pipe)).isTrue();
        assertThat(StandardOutput.leadsToAProcess(file)).isFalse();
        assertThat(StandardOutput.leadsToAProcess(Path.of("/dev/full"))).isFalse();
        assertThat(StandardOutput.leadsToAProcess(folder.resolve("none"))).isFalse();
    }
}
