package dev.digits.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDrawingTest {
    @Test
    void takesDrawingsEvenlySpreadOverTheFolder(@TempDir Path folder) throws IOException {
        // Given
        StringBuilder truth = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            Files.write(folder.resolve(i + ".png"), new byte[] {(byte) i});
            truth.append("{\"file\": \"")
                    .append(i)
                    .append(".png\", \"text\": \"4\\n")
                    .append(i)
                    .append("\"}\n");
        }
        Files.writeString(folder.resolve("truth.jsonl"), truth);
        // When
        List<KnownDrawing> drawings = KnownDrawing.some(folder, 5);
        // Then
        assertThat(drawings)
                .extracting(KnownDrawing::text)
                .containsExactly("4\\n0", "4\\n2", "4\\n4", "4\\n6", "4\\n8");
        assertThat(drawings.get(1).png()).containsExactly(2);
    }
}
