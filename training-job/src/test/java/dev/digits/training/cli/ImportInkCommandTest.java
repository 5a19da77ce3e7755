package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportInkCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAFileAndSaysWhatIsInIt() throws Exception {
        // Given
        Path source = Files.writeString(folder.resolve("a.dat"), """
            .PEN_DOWN
            1 1 2 5
            .SEGMENT DIGIT 0 OK "3"
            .SEGMENT WORD 0 OK "three"
            """);
        Path target = folder.resolve("new/ink.jsonl");

        // When
        Invocation done = Invocation.of("import-ink", source, "--out", target);

        // Then
        assertThat(done.exitCode()).isZero();
        assertThat(done.out())
                .contains("1 samples in 1 files: 1 digits, 0 numbers, 0 letters and signs")
                .contains("skipped 1 segments words and texts")
                .contains("written to " + target);
        assertThat(InkShapes.read(target)).extracting(InkSample::label).containsExactly("3");
        assertThat(target.getParent()).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void keepsWhatIsThereWhenThereIsNothingToWrite() throws Exception {
        // Given
        Path source = Files.writeString(folder.resolve("a.dat"), ".PEN_DOWN\n1\n");
        Path target = Files.writeString(folder.resolve("ink.jsonl"), "as it was");

        // When
        Invocation done = Invocation.of("import-ink", source, "--out", target);

        // Then
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.err())
                .isEqualToIgnoringNewLines("digits import-ink: no sample in these files; nothing was written");
        assertThat(done.out()).contains(source + ", line 1: .PEN_DOWN holds 1 numbers");
        assertThat(target).hasContent("as it was");
    }

    @Test
    void saysThatAFolderIsMissing() {
        // When
        Invocation done = Invocation.of("import-ink", folder.resolve("away"), "--out", folder.resolve("o.jsonl"));

        // Then
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.err()).contains("away: no such file or folder of UNIPEN's");
    }
}
