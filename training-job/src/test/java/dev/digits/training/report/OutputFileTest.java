package dev.digits.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void replacesAFileAndLeavesNothingElse() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("out.json"), "what was there before, which is longer");

        // When
        OutputFile.write(file, CONTENT);

        // Then
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(names()).containsExactly("out.json");
    }

    @Test
    void hasTheModeOfAnyNewFile() throws Exception {
        // Given
        Path file = folder.resolve("out.json");
        Path plain = Files.createFile(folder.resolve("plain"));

        // When
        OutputFile.write(file, CONTENT);

        // Then
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void writesThroughALink() throws Exception {
        // Given: one to a file, one to where no file is yet
        Path there = Files.writeString(folder.resolve("there"), "before");
        Path toFile = Files.createSymbolicLink(folder.resolve("to-file"), Path.of("there"));
        Path toNothing = Files.createSymbolicLink(folder.resolve("to-nothing"), folder.resolve("new"));

        // When
        OutputFile.write(toFile, CONTENT);
        OutputFile.write(toNothing, CONTENT);

        // Then
        assertThat(toFile).isSymbolicLink();
        assertThat(there).hasBinaryContent(CONTENT);
        assertThat(toNothing).isSymbolicLink();
        assertThat(folder.resolve("new")).hasBinaryContent(CONTENT);
    }

    @Test
    void writesToAPipe() throws Exception {
        // Given
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();

        // When
        OutputFile.write(pipe, CONTENT);

        // Then
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(reader.inputReader().readLine()).isEqualTo("content");
        reader.destroy();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("none/out.json"), CONTENT))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}
