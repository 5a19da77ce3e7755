package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Native memory in which a network's input is laid out; used again by every call and only made anew when it is too small.
 * The engines read it where it lies.
 */
final class InputBuffer {

    private final String picture;
    private final float[] inputs;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    /** One picture's inputs, which are put into native memory at once. */
    private float[] row = {};

    /**
     * @param picture what one picture is called in messages, such as {@code tile}
     * @param normalisation from greys to inputs
     */
    InputBuffer(String picture, Normalisation normalisation) {
        this(picture, normalisation.table());
    }

    private InputBuffer(String picture, float[] inputs) {
        this.picture = picture;
        this.inputs = inputs;
    }

    /** Memory of its own for the same kind of input. */
    InputBuffer another() {
        return new InputBuffer(picture, inputs);
    }

    /**
     * Turns greys into the network's input.
     *
     * @param pictures of rows x columns bytes, row-major
     * @return (n, 1, rows, columns) on the manager; valid until the next call
     * @throws IllegalArgumentException when a picture has another size
     */
    NDArray batch(NDManager manager, byte[][] pictures, int rows, int columns) {
        int size = Math.multiplyExact(rows, columns);
        FloatBuffer floats = floats(Math.multiplyExact(pictures.length, size));
        if (row.length < size) {
            row = new float[size];
        }
        for (byte[] pixels : pictures) {
            if (pixels.length != size) {
                throw new IllegalArgumentException(
                        "a " + picture + " has " + pixels.length + " bytes, must be " + size);
            }
            for (int i = 0; i < size; i++) {
                row[i] = inputs[Byte.toUnsignedInt(pixels[i])];
            }
            floats.put(row, 0, size);
        }
        return manager.create(memory, new Shape(pictures.length, 1, rows, columns), DataType.FLOAT32);
    }

    private FloatBuffer floats(int count) {
        int bytes = Math.multiplyExact(count, Float.BYTES);
        if (memory.capacity() < bytes) {
            memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        memory.clear().limit(bytes);
        return memory.asFloatBuffer();
    }
}
