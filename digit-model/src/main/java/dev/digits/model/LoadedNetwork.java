package dev.digits.model;

/** A network in an engine's memory. Not safe for use by two threads at once. */
interface LoadedNetwork extends AutoCloseable {

    /**
     * One forward pass.
     *
     * @param pictures n of rows x columns bytes, row-major
     * @return the logits of all, in the network's order
     * @throws IllegalArgumentException when a picture has another size
     */
    float[] logits(byte[][] pictures, int rows, int columns);

    /** Another handle on the same weights, for another thread. */
    LoadedNetwork share();

    /** Frees the native memory of this handle, and the weights with the last one. Closing again changes nothing. */
    @Override
    void close();
}
