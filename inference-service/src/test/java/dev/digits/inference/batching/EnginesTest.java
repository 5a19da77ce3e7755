package dev.digits.inference.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.fixtures.MnistSample;
import dev.digits.model.NetworkEngine;
import dev.digits.model.store.ModelFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The version that ships, in both engines. */
class EnginesTest {

    private static final int ROWS = 32;
    private static final int SIDE = 28;
    private static final float ROUNDING = 1e-4f;

    private final List<byte[]> digits =
            MnistSample.test().stream().map(MnistSample.Digit::pixels).toList();

    @Test
    void bothEnginesScoreTilesAlike() throws Exception {
        // Given
        byte[][] tiles = digits.subList(0, 200).toArray(byte[][]::new);
        try (Networks pytorch = load(NetworkEngine.PYTORCH);
                Networks onnxRuntime = load(NetworkEngine.ONNX_RUNTIME)) {
            // When
            float[][] expected = pytorch.classify(tiles);
            float[][] scores = onnxRuntime.classify(tiles);

            // Then
            assertThat(onnxRuntime.manifest()).isEqualTo(pytorch.manifest());
            assertAlike(scores, expected);
        }
    }

    @Test
    void bothEnginesScoreStripsAlike() throws Exception {
        try (Networks pytorch = load(NetworkEngine.PYTORCH);
                Networks onnxRuntime = load(NetworkEngine.ONNX_RUNTIME)) {
            for (int digitsInLine = 1; digitsInLine <= 40; digitsInLine += 13) {
                // Given
                int width = (digitsInLine + 1) * ROWS;
                byte[][] strips = {line(0, digitsInLine, width), line(50, digitsInLine, width)};

                // When
                float[][] expected = pytorch.read(strips, width);
                float[][] scores = onnxRuntime.read(strips, width);

                // Then
                assertAlike(scores, expected);
            }
        }
    }

    private static Networks load(NetworkEngine engine) throws Exception {
        return Networks.load(ModelFiles.bundled(), engine);
    }

    /** A strip of MNIST digits, one every 28 pixels. */
    private byte[] line(int first, int count, int width) {
        byte[] strip = new byte[ROWS * width];
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < SIDE; row++) {
                System.arraycopy(digits.get(first + i), row * SIDE, strip, (row + 2) * width + i * SIDE, SIDE);
            }
        }
        return strip;
    }

    private static void assertAlike(float[][] scores, float[][] expected) {
        assertThat(scores).hasNumberOfRows(expected.length);
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).containsExactly(expected[i], within(ROUNDING));
        }
    }
}
