package dev.digits.model.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() throws Exception {
        // Given
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("stem.conv.weight", new Tensor(new int[] {2, 1, 1, 2}, new float[] {1, -2, 0.5f, Float.MIN_VALUE}));
        tensors.put("scalar", new Tensor(new int[0], new float[] {7}));
        tensors.put("empty", new Tensor(new int[] {0, 3}, new float[0]));
        tensors.put("größe", Tensor.vector(Float.MAX_VALUE, -0f));
        Path file = folder.resolve("w.safetensors");

        // When
        Safetensors.write(file, tensors, Map.of("format", "pt"));

        // Then
        assertThat(Safetensors.read(file)).isEqualTo(tensors);
    }

    @Test
    void writesTheBytesOfThePublishedFormat() throws Exception {
        // Given
        Map<String, Tensor> tensors = Map.of("a", Tensor.vector(1, -2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // When
        Safetensors.write(out, tensors, Map.of());

        // Then
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.getLong();
        byte[] header = new byte[(int) length];
        bytes.get(header);
        assertThat(length % 8).isZero();
        assertThat(new String(header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        assertThat(List.of(bytes.getFloat(), bytes.getFloat())).containsExactly(1f, -2f);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void readsTensorsWhoseHeaderIsInAnotherOrderThanTheirData() throws Exception {
        // Given
        String header = "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]},"
                + "\"__metadata__\":{\"who\":\"another writer\"},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";

        // When
        Map<String, Tensor> tensors = Safetensors.read(new ByteArrayInputStream(file(header, 1, 2)));

        // Then
        assertThat(tensors).isEqualTo(Map.of("a", Tensor.vector(1), "b", Tensor.vector(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\" | not JSON",
                "[]                                                                       | not a JSON object",
                "{} {}                                                                    | not JSON",
                "{\"a\":1}                                                                | dtype",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}         | F16",
                "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}                       | shape is not a list",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}                                | data_offsets is not a list",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}        | integers from 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}       | integers from 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}         | do not fit",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}         | do not fit",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}       | number of elements",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}         | begins at 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999999999999]}} | integers from 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,0]}}          | too many values",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967297],\"data_offsets\":[0,4]}}           | do not fit",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[100000000],\"data_offsets\":[0,400000000]}}    | at most",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[50000000],\"data_offsets\":[0,200000000]}}     | ends early",
            })
    void refusesAHeaderThatLies(String header, String reason) {
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file(header, 1))))
                .isInstanceOf(MalformedSafetensorsException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesTwoTensorsOfOneName() {
        // Given
        String entry = "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}";

        // When, Then
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file("{" + entry + "," + entry + "}", 1))))
                .isInstanceOf(MalformedSafetensorsException.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void refusesTensorsThatOverlap() {
        // Given
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}";

        // When, Then
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file(header, 1, 2))))
                .isInstanceOf(MalformedSafetensorsException.class)
                .hasMessageContaining("begins at 4");
    }

    @Test
    void refusesDataBehindTheLastTensor() {
        // Given
        byte[] file = file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 1, 2);

        // When, Then
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file)))
                .isInstanceOf(MalformedSafetensorsException.class)
                .hasMessageContaining("more data");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 10_000_001, Long.MAX_VALUE})
    void refusesAHeaderLengthOutOfReason(long length) {
        // Given
        byte[] file = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();

        // When, Then
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file)))
                .isInstanceOf(MalformedSafetensorsException.class)
                .hasMessageContaining("header's length");
    }

    @Test
    void refusesEveryTruncationAndSurvivesEveryFlippedByte() throws Exception {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, Map.of("a", Tensor.vector(1, 2, 3), "b", Tensor.vector(4)), Map.of("k", "v"));
        byte[] whole = out.toByteArray();
        Random random = new Random(1);

        // When, Then
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(part)))
                    .isInstanceOf(MalformedSafetensorsException.class);
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Safetensors.read(new ByteArrayInputStream(flipped))).isNotEmpty();
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MalformedSafetensorsException.class);
            }
        }
    }

    private static byte[] file(String header, float... values) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.wrap(new byte[8 + json.length + values.length * 4]).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
