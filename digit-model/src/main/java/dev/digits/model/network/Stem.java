package dev.digits.model.network;

/**
 * The first convolution, from the picture's one channel to the width of the first stage.
 *
 * @param kernel rows and columns of its window, 1 to 9
 * @param stride 1 or 2; 2 quarters the work of all that follows
 * @param padding rows and columns of background added on every side, 0 to below {@code kernel}
 */
public record Stem(int kernel, int stride, int padding) {

    /**
     * For tiles. Windows of 6x6, two apart, over nothing but the tile: 12x12 places. MNIST's framing leaves four pixels of background
     * round a digit, so nothing is lost, and the rest of the network has a quarter less to do than at 14x14.
     */
    public static final Stem DEFAULT = new Stem(6, 2, 0);

    private static final int LARGEST = 9;

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public Stem {
        SizeRule.require(kernel >= 1 && kernel <= LARGEST, "stem.kernel", kernel, "1 to " + LARGEST);
        SizeRule.require(stride == 1 || stride == 2, "stem.stride", stride, "1 or 2");
        SizeRule.require(padding >= 0 && padding < kernel, "stem.padding", padding, "0 to below the kernel");
    }

    /** The window that passes over the picture. */
    public Window window() {
        return Window.square(kernel, stride, padding);
    }
}
