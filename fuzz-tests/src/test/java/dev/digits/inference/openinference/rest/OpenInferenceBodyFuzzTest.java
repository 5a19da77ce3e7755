package dev.digits.inference.openinference.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.fuzz.Bounds;
import dev.digits.inference.openinference.InferenceFaultException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.provider.MethodSource;

/** The first two bytes of an input say how many bytes of the body are JSON, as a header of the request does; 0xFFFF: it says nothing. */
class OpenInferenceBodyFuzzTest {
    private static final int HEADER = Short.BYTES;
    private static final int UNSAID = 0xFFFF;

    private final InferCallReader reader = new InferCallReader(new ObjectMapper());

    static List<byte[]> seeds() {
        String binary = "{\"id\":\"7\",\"inputs\":[{\"name\":\"tiles\",\"shape\":[1,2,2],\"datatype\":\"FP32\","
                + "\"parameters\":{\"binary_data_size\":16}}],\"outputs\":[{\"name\":\"log_probabilities\","
                + "\"parameters\":{\"binary_data\":true}}]}";
        return List.of(
                input(
                        UNSAID,
                        "{\"inputs\":[{\"name\":\"tiles\",\"shape\":[1,28,28],\"datatype\":\"UINT8\",\"data\":[[0,255],[1,2]]}]}"),
                input(
                        UNSAID,
                        "{\"inputs\":[{\"name\":\"strip\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[0.5,1]}]}"),
                input(binary.length(), binary + "\0\0\0?".repeat(4)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isATensorOfItsBytesOrMalformed(byte[] input) throws Exception {
        Bounds.inTime(() -> check(input));
    }

    private void check(byte[] input) {
        // Given
        if (input.length < HEADER) {
            return;
        }
        int length = Short.toUnsignedInt(ByteBuffer.wrap(input).getShort());
        byte[] body = Arrays.copyOfRange(input, HEADER, input.length);

        // When
        try {
            InferCall call = reader.read("reader", "", body, length == UNSAID ? Optional.empty() : Optional.of(length));

            // Then: no number takes less than a byte
            assertThat(call.request().input().greys()).hasSizeLessThanOrEqualTo(body.length);
        } catch (InferenceFaultException e) {
            assertThat(e).hasMessageMatching("(?s).*\\S.*");
        }
    }

    private static byte[] input(int jsonLength, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + bytes.length)
                .putShort((short) jsonLength)
                .put(bytes)
                .array();
    }
}
