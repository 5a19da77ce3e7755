package dev.digits.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The memory format in which oneDNN convolves fastest: all channels of one place side by side. A convolution takes the
 * format of what comes in or of its weights, and what follows keeps it.
 */
public final class ChannelsLast {

    /** oneDNN's kernels for this format were seen to write behind the end of arrays with fewer than 8 channels. */
    private static final int LEAST_CHANNELS = 16;

    private ChannelsLast() {}

    /** Whether arrays of so many channels may be stored so. */
    public static boolean isSafe(long channels) {
        return channels >= LEAST_CHANNELS;
    }

    /** The same array, (n, channels, h, w), stored as (n, h, w, channels). */
    public static NDArray stored(NDArray array) {
        Shape shape = array.getShape();
        Shape inMemory = new Shape(shape.get(0), shape.get(2), shape.get(3), shape.get(1));
        // only reshape copies what transpose has merely renamed
        NDArray copy = array.transpose(0, 2, 3, 1).reshape(shape.size());
        return copy.reshape(inMemory).transpose(0, 3, 1, 2);
    }
}
