package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.model.RandomModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {
    @TempDir
    Path folder;

    @Test
    void aManifestFromBeforePairsHasNone() throws Exception {
        // Given
        Manifest manifest = new ModelStore(folder)
                .publish(RandomModels.draft(Instant.parse("2026-11-22T10:15:00Z"), 1, 1))
                .manifest();
        String json = new String(ManifestJson.write(manifest), StandardCharsets.UTF_8);
        String older = json.replaceFirst(",\\s*\"pairs\" : true", "");

        // When
        Manifest read = ManifestJson.read(older.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(older).isNotEqualTo(json);
        assertThat(manifest.architecture().pairs()).isTrue();
        assertThat(read.architecture().pairs()).isFalse();
    }
}
