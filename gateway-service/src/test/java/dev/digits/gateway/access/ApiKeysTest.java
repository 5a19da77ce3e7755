package dev.digits.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    @TempDir
    Path folder;

    @Test
    void knowsWhoseAKeyIs() throws IOException {
        // Given
        ApiKeys keys = ApiKeys.read(file("# ours\n\nkiosk 0123456789abcdef\nphone  fedcba9876543210\n"));

        // When / Then
        assertThat(keys.clientOf("0123456789abcdef")).hasValue("kiosk");
        assertThat(keys.clientOf("fedcba9876543210")).hasValue("phone");
        assertThat(keys.clientOf("0123456789abcde")).isEmpty();
        assertThat(keys.clientOf("")).isEmpty();
        assertThat(keys.clientOf(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "kiosk short", "kiosk 0123456789abcdef more", "", "# nobody"})
    void refusesAFileThatDoesNotNameKeysAndShowsNone(String text) throws IOException {
        // Given
        Path file = file(text);

        // When / Then
        assertThatThrownBy(() -> ApiKeys.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("0123456789abcdef");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("keys"), text);
    }
}
