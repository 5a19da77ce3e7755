package dev.digits.model.weights;

import java.util.Arrays;

/**
 * A float32 array and its shape; held as given, not copied.
 *
 * @param shape sizes from the slowest to the fastest index, none negative; empty for a single number
 * @param values row-major, as many as the product of the shape
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Tensor(int[] shape, float[] values) {

    /** @throws IllegalArgumentException when the number of values is not what the shape says */
    public Tensor {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill the shape " + Arrays.toString(shape));
        }
    }

    /** A tensor of one dimension. */
    public static Tensor vector(float... values) {
        return new Tensor(new int[] {values.length}, values);
    }

    /**
     * How many values a shape has.
     *
     * @throws IllegalArgumentException when a size is negative or the product is above {@link Integer#MAX_VALUE}
     */
    static int size(int... shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("a negative size in the shape " + Arrays.toString(shape));
            }
            size *= length;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("too many values in the shape " + Arrays.toString(shape));
            }
        }
        return (int) size;
    }

    /** Whether shape and every bit of the values are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && Arrays.equals(shape, tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
