package dev.digits.model.weights;

/**
 * Where one tensor lies in a safetensors file.
 *
 * @param shape as in {@link Tensor}
 * @param begin first byte, counted from the end of the header
 * @param end byte after the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(String name, int[] shape, long begin, long end) {}
