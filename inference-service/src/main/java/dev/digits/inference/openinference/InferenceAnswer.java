package dev.digits.inference.openinference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Scores of pictures.
 *
 * @param version that gave them
 * @param output its shape has no -1
 * @param numbers of the output, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record InferenceAnswer(String model, String version, TensorMetadata output, float[] numbers) {

    static InferenceAnswer of(OpenModel model, String version, float[][] rows) {
        int size = rows[0].length;
        float[] numbers = new float[rows.length * size];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, numbers, row * size, size);
        }
        return new InferenceAnswer(model.modelName(), version, model.output(rows.length, size), numbers);
    }

    /** The numbers as the protocol has them in memory: little-endian. */
    public byte[] raw() {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        return raw.array();
    }
}
