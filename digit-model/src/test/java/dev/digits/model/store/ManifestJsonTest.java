package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.RandomModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {
    @TempDir
    Path folder;

    private Manifest manifest;
    private String json;

    @BeforeEach
    void publish() throws Exception {
        manifest = new ModelStore(folder)
                .publish(RandomModels.draft(Instant.parse("2026-11-22T10:15:00Z"), 1, 1.5f))
                .manifest();
        json = new String(ManifestJson.write(manifest), StandardCharsets.UTF_8);
    }

    @Test
    void bothNetworksAndTheDecodersNumbersComeBack() throws Exception {
        // When
        Manifest read = read(json);

        // Then
        assertThat(read).isEqualTo(manifest);
        assertThat(read.line().architecture()).isEqualTo(RandomModels.SMALL_LINE);
        assertThat(read.line().temperature()).isEqualTo(1.5f);
        assertThat(read.line().weights()).isPositive();
        assertThat(read.decoder())
                .isEqualTo(new DecoderNumbers(0.5, 0.3, -0.5, 0.4, 0.75, 1.25, 1.5, List.of(0.5, -2.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.0", "\"2\"", "null"})
    void whatIsNoFormatVersionIsRefused(String format) {
        assertThatThrownBy(() -> read(json.replace("\"formatVersion\" : 2", "\"formatVersion\" : " + format)))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("is not known, only 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tileWeight\" : 0.3 | \"tileWeight\" : 1.5 | decoder.tileWeight is 1.5, must be from 0 to 1",
                "\"noneBias\" : -0.5 | \"noneBias\" : \"NaN\" | decoder.noneBias is NaN, must be finite",
                "\"temperature\" : 1.25 | \"temperature\" : 0 | decoder.temperature is 0.0, must be finite and above 0",
                "\"noneBias\" : -0.5, | '' | noneBias",
                "\"markKinds\" : [ 0.5, | \"markKinds\" : [ \"NaN\", | decoder.markKinds are [NaN, -2.0], must be finite",
                "\"markKinds\" : [ 0.5, | \"markKinds\" : [ null, | decoder.markKinds are [null, -2.0], must be finite",
                "\"headWidth\" : 12 | \"headWidth\" : 0 | architecture.headWidth is 0",
                "\"decoder\" | \"other\" | decoder is missing",
                "\"line\" | \"other\" | line is missing",
                "\"line.safetensors\" | \"other.safetensors\" | files do not name line.safetensors",
            })
    void whatBreaksARuleIsRefusedNamingIt(String text, String replacement, String reason) {
        // Given
        assertThat(json).contains(text);

        // When, Then
        assertThatThrownBy(() -> read(json.replace(text, replacement)))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining(reason);
    }

    private static Manifest read(String json) throws DamagedModelException {
        return ManifestJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
