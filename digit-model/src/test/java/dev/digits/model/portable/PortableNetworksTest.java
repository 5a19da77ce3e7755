package dev.digits.model.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.model.RandomModels;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableNetworksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private ModelStore store;
    private StoredVersion.Valid version;

    @BeforeEach
    void publish() throws Exception {
        store = new ModelStore(folder);
        version = store.publish(RandomModels.draft(Instant.parse("2026-11-22T10:15:00Z"), 7, 1.5f));
    }

    @Test
    void saysWhatBothNetworksAreAndHowTheirScoresArePutTogether() throws Exception {
        // When
        JsonNode program = program(PortableNetworks.of(version.files()));

        // Then
        assertThat(program.path("version").asText()).isEqualTo(version.version());
        assertThat(program.at("/tile/temperature").floatValue()).isEqualTo(1.5f);
        assertThat(program.at("/tile/mean").floatValue()).isEqualTo(0.1307f);
        assertThat(program.at("/decoder/tileWeight").doubleValue()).isEqualTo(0.3);
        for (String network : new String[] {"tile", "line"}) {
            JsonNode operations = program.path(network).path("operations");
            assertThat(program.path(network).path("output").intValue()).isEqualTo(operations.size());
            for (int i = 0; i < operations.size(); i++) {
                assertThat(operations.get(i).path("input").intValue()).isBetween(0, i);
            }
        }
    }

    @Test
    void holdsTheWeightsOfEachLayerThatIsUsedInSixteenBits() throws Exception {
        // Given
        byte[] file = PortableNetworks.of(version.files());
        Set<String> layers = new HashSet<>();
        program(file).findValues("layer").forEach(layer -> layers.add(layer.asText()));

        // When
        JsonNode header = header(file);

        // Then
        assertThat(layers).isNotEmpty();
        for (String layer : layers) {
            assertThat(header.path(layer + ".weight").path("dtype").asText()).isEqualTo("I16");
            assertThat(header.path(layer + ".scale").path("dtype").asText()).isEqualTo("F32");
            assertThat(header.path(layer + ".bias").path("dtype").asText()).isEqualTo("F32");
        }
        assertThat(header.size()).isEqualTo(3 * layers.size() + 1);
    }

    @Test
    void usesAllSixteenBitsForTheGreatestWeightOfEachOutput() throws Exception {
        // Given
        byte[] file = PortableNetworks.of(version.files());
        JsonNode header = header(file);

        // When
        JsonNode weight = header.path("tile.0.weight");
        int from = data(file) + weight.path("data_offsets").get(0).intValue();
        int outputs = weight.path("shape").get(0).intValue();
        int each = (weight.path("data_offsets").get(1).intValue()
                        - weight.path("data_offsets").get(0).intValue())
                / Short.BYTES
                / outputs;

        // Then
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int output = 0; output < outputs; output++) {
            int greatest = 0;
            for (int i = 0; i < each; i++) {
                greatest = Math.max(greatest, Math.abs(bytes.getShort(from + Short.BYTES * (output * each + i))));
            }
            assertThat(greatest).isEqualTo(Short.MAX_VALUE);
        }
    }

    @Test
    void refusesADamagedVersion() throws Exception {
        // Given
        Files.write(store.root().resolve(version.version()).resolve(ModelFiles.LINE), new byte[] {1, 2, 3});

        // When, Then
        assertThatThrownBy(() -> PortableNetworks.of(version.files())).isInstanceOf(DamagedModelException.class);
    }

    private static JsonNode program(byte[] file) throws Exception {
        return JSON.readTree(
                header(file).path("__metadata__").path(PortableNetworks.PROGRAM).asText());
    }

    private static JsonNode header(byte[] file) throws Exception {
        return JSON.readTree(new String(file, Long.BYTES, data(file) - Long.BYTES, StandardCharsets.UTF_8));
    }

    /** Where the data begins. */
    private static int data(byte[] file) {
        return Long.BYTES
                + (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
