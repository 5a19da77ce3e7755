package dev.digits.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
    @TempDir
    Path folder;

    @Test
    void countsImagesFromOneAndReplacesWhatWasThere() throws Exception {
        // Given
        float[] seven = new float[11];
        seven[7] = 5;
        float[] zero = new float[11];
        zero[0] = 5;
        Path file = folder.resolve("submission.csv");
        Files.writeString(file, "old");

        // When
        Submission.write(Readings.of(new float[][] {seven, zero}), file);

        // Then
        assertThat(file).hasContent("ImageId,Label\n1,7\n2,0\n");
        assertThat(folder.toFile().list()).containsExactly("submission.csv");
    }
}
