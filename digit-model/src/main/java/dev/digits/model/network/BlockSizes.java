package dev.digits.model.network;

/**
 * Sizes of one residual block: two convolutions of 3x3, the first of which may be strided, and the shortcut beside them.
 *
 * @param name of the block in the network, such as {@code stages.0.blocks.0}
 * @param inputs channels that come in
 * @param outputs channels that go out
 * @param rowStride 1, or 2 to halve the rows
 * @param columnStride 1, or 2 to halve the columns
 */
public record BlockSizes(String name, int inputs, int outputs, int rowStride, int columnStride) {

    /** The window of the first convolution. */
    public Window first() {
        return new Window(3, 3, rowStride, columnStride, 1, 1);
    }

    /** The window of the second convolution. */
    public Window second() {
        return Window.square(3, 1, 1);
    }

    /** The window of the shortcut's projection. */
    public Window projection() {
        return new Window(1, 1, rowStride, columnStride, 0, 0);
    }

    /** Whether the shortcut needs a projection, since the block changes the shape. */
    public boolean changesShape() {
        return inputs != outputs || rowStride != 1 || columnStride != 1;
    }
}
